import type { Span, SpanKind } from '../../model/span.ts';
import { isBlank, isInvisible } from '../lines/characters.ts';

/** A stretch of the source with its owner, before gaps are filled. */
export interface Claim {
  start: number;
  end: number;
  kind: SpanKind;
  clause: string | null;
  display?: string;
}

/**
 * Makes the partition of the source from what the clauses claim. Furniture inside a join is cut out of it; between claims,
 * white space is `blank`, what prints nothing `furniture`, and whatever no clause took `unknown`.
 */
export function toSpans(
  source: string,
  claims: readonly Claim[],
  furniture: readonly Claim[],
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let next = 0;
  const skipTo = (end: number, owner: Claim | null): void => {
    let isFirst = true;
    while (at < end) {
      while (next < furniture.length && (furniture[next]?.end ?? 0) <= at) next += 1;
      const page = furniture[next];
      if (page !== undefined && page.start <= at) {
        spans.push({ start: at, end: Math.min(end, page.end), kind: 'furniture', clause: null });
        at = Math.min(end, page.end);
        continue;
      }
      const stop = Math.min(end, page?.start ?? end);
      if (owner === null) fillGap(source, at, stop, spans);
      else spans.push(toSpan(owner, at, stop, isFirst));
      isFirst = false;
      at = stop;
    }
  };
  for (const claim of claims) {
    if (claim.start < at)
      throw new Error(`Unexpected claim at ${claim.start}, expected none before ${at}`);
    skipTo(claim.start, null);
    skipTo(claim.end, claim);
  }
  skipTo(source.length, null);
  return spans;
}

function toSpan(
  { kind, clause, display }: Claim,
  start: number,
  end: number,
  first: boolean,
): Span {
  if (kind !== 'join') return { start, end, kind, clause };
  return { start, end, kind, clause, display: first && display === ' ' ? ' ' : '' };
}

function fillGap(source: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  while (start < to) {
    const kind = gapKind(source[start]);
    let end = start + 1;
    while (end < to && gapKind(source[end]) === kind) end += 1;
    spans.push({ start, end, kind, clause: null });
    start = end;
  }
}

function gapKind(char: string | undefined): SpanKind {
  if (isInvisible(char)) return 'furniture';
  return isBlank(char) || char === '\n' || char === '\r' ? 'blank' : 'unknown';
}
