import type { Span } from '../../model/span.ts';

/** Says where spans fail to partition `[0, length)`: no gap, no overlap, none empty. `null` where they do not fail. */
export function partitionFault(spans: readonly Span[], length: number): string | null {
  let at = 0;
  for (const { start, end } of spans) {
    if (start !== at) return `a span starts at ${start}, expected ${at}`;
    if (end <= start) return `the span at ${start} is empty`;
    at = end;
  }
  return at === length ? null : `the spans end at ${at}, expected ${length}`;
}
