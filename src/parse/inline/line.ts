import type { StructuredClause } from '../structured-clause.ts';

/** Source line, from 1, on which the character at `offset` of a clause's text stands. */
export function lineAt(
  clause: Pick<StructuredClause, 'lineStarts' | 'bodyLine'>,
  offset: number,
): number {
  const { lineStarts } = clause;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lineStarts[low]?.line ?? clause.bodyLine;
}
