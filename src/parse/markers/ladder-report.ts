import type { StructuredClause } from '../structured-clause.ts';

/** Series of a parsed text from the top: ordered by the mean depth at which they stand, each with its first marker's series. */
export function ladderOf(clauses: readonly StructuredClause[]): string[] {
  const depths = new Map<string, { sum: number; count: number }>();
  for (const { series, path } of clauses) {
    if (series === null) continue;
    const entry = depths.get(series) ?? { sum: 0, count: 0 };
    depths.set(series, { sum: entry.sum + path.length, count: entry.count + 1 });
  }
  const mean = (series: string): number => {
    const entry = depths.get(series);
    return entry === undefined ? 0 : entry.sum / entry.count;
  };
  return [...depths.keys()].toSorted((left, right) => mean(left) - mean(right));
}
