import type { ParsedClause } from '../../model/clause.ts';
import { readMarker, seriesOf } from '../../model/marker-series.ts';

/** Two clauses of one series that follow one another under the same clause. */
export interface Neighbours {
  before: ParsedClause;
  clause: ParsedClause;
}

/** All pairs of neighbours in ordered series, in source order. */
export function neighboursOf(clauses: readonly ParsedClause[]): Neighbours[] {
  const last = new Map<string, ParsedClause>();
  return clauses.flatMap((clause) => {
    const { series, parent, column } = clause;
    if (series === null || seriesOf(series).nature !== 'ordered') return [];
    const key = [parent, column, series].join('\n');
    const before = last.get(key);
    last.set(key, clause);
    return before === undefined ? [] : [{ before, clause }];
  });
}

/** Ordinal with which a marker begins: 2 for `２～４`, whose own ordinal is 4. */
export function firstOrdinal({ marker, series, ordinal }: ParsedClause): number | null {
  const read = marker === null ? null : readMarker(marker, 0);
  if (read === null) return ordinal;
  return [read, ...read.alternatives].find((one) => one.series === series)?.ordinal ?? ordinal;
}
