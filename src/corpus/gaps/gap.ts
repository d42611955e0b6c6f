import type { GapRow } from '../../model/knowledge-base.ts';
import type { Span } from '../../model/span.ts';
import type { Corpus } from '../corpus.ts';
import type { ParsedSource } from '../parsed-source.ts';

/** What one rule found, before it has an id. */
export type FoundGap = Omit<GapRow, 'id'>;

/** A rule that finds one kind of thing a source leaves open or prints in two ways. */
export type GapRule = (corpus: Corpus) => FoundGap[];

/** A gap in a clause, at the line of the words it is about unless another one is given. */
export function gapIn(
  corpus: Corpus,
  kind: GapRow['kind'],
  clause: string,
  text: string,
  reason: string,
  line: number | null = lineOf(corpus, clause, text),
): FoundGap[] {
  const printing = corpus.rowById.get(clause)?.printings[0];
  if (printing === undefined) return [];
  return [{ kind, source: printing.source, line, clause, text, reason }];
}

/** The line on which words of a clause begin, by the stretches of the source its text is made of. */
function lineOf({ draftById }: Corpus, clause: string, words: string): number | null {
  const unit = draftById.get(clause)?.units[0];
  if (unit === undefined) return null;
  let left = unit.clause.text.indexOf(words);
  for (const span of spansOf(unit.source).get(unit.clause.id) ?? []) {
    const length = span.kind === 'text' ? span.end - span.start : (span.display?.length ?? 0);
    if (left >= 0 && left < length)
      return lineAt(unit.source.text, unit.extent.start, unit.clause.line, span.start + left);
    left -= length;
  }
  return unit.clause.line;
}

/** The line of an offset, counted on from a place whose line is known. */
function lineAt(text: string, start: number, line: number, offset: number): number {
  return line + text.slice(start, offset).split('\n').length - 1;
}

const known = new WeakMap<ParsedSource, Map<string, Span[]>>();

/** Spans that make up the text of each clause. */
function spansOf(source: ParsedSource): Map<string, Span[]> {
  const found = known.get(source) ?? new Map<string, Span[]>();
  if (known.has(source)) return found;
  for (const span of source.parsed.spans) {
    if (span.clause === null || (span.kind !== 'text' && span.kind !== 'join')) continue;
    const spans = found.get(span.clause);
    if (spans === undefined) found.set(span.clause, [span]);
    else spans.push(span);
  }
  known.set(source, found);
  return found;
}
