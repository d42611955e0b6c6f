import type { ParsedDocument } from '../../model/parsed-document.ts';

/** A place in a source: line and column from 1, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

interface Segment {
  text: number;
  source: number;
  length: number;
}

/** Finds where in the source the characters of displayed texts stand. */
export class Places {
  readonly #lineStarts: number[];
  readonly #segments: Map<string, Segment[]>;

  constructor(source: string, document: ParsedDocument) {
    this.#lineStarts = lineStarts(source);
    this.#segments = segmentsByClause(document);
  }

  /** Place of the character at `offset` of the clause's text; `undefined` outside of it. */
  of(clause: string, offset: number): Place | undefined {
    const segments = this.#segments.get(clause) ?? [];
    const segment = segments.findLast(({ text }) => text <= offset);
    if (segment === undefined || offset >= segment.text + segment.length) return undefined;
    return this.#place(segment.source + offset - segment.text);
  }

  #place(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function segmentsByClause({ spans }: ParsedDocument): Map<string, Segment[]> {
  const byClause = new Map<string, Segment[]>();
  const lengths = new Map<string, number>();
  for (const span of spans) {
    if (span.clause === null || (span.kind !== 'text' && span.kind !== 'join')) continue;
    const text = lengths.get(span.clause) ?? 0;
    const length = span.kind === 'text' ? span.end - span.start : (span.display ?? '').length;
    lengths.set(span.clause, text + length);
    if (length === 0) continue;
    const segments = byClause.get(span.clause) ?? [];
    segments.push({ text, source: span.start, length });
    byClause.set(span.clause, segments);
  }
  return byClause;
}
