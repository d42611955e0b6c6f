import type { ParsedClause } from '../../model/clause.ts';
import { readMarker, seriesOf } from '../../model/marker-series.ts';

/** Two clauses of one series that follow one another under the same clause, and all of that list. */
export interface Neighbours {
  before: ParsedClause;
  clause: ParsedClause;
  list: readonly ParsedClause[];
}

/** All pairs of neighbours in ordered series, each list in source order. */
export function neighboursOf(clauses: readonly ParsedClause[]): Neighbours[] {
  const ordered = clauses.filter(
    ({ series }) => series !== null && seriesOf(series).nature === 'ordered',
  );
  const keyOf = ({ series, parent, column }: ParsedClause) => [parent, column, series].join('\n');
  return [...Map.groupBy(ordered, keyOf).values()].flatMap((list) =>
    list.slice(1).flatMap((clause, at) => {
      const before = list[at];
      return before === undefined ? [] : [{ before, clause, list }];
    }),
  );
}

/** Ordinal with which a marker begins: 2 for `２～４`, whose own ordinal is 4. */
export function firstOrdinal({ marker, series, ordinal }: ParsedClause): number | null {
  const read = marker === null ? null : readMarker(marker, 0);
  if (read === null) return ordinal;
  return [read, ...read.alternatives].find((one) => one.series === series)?.ordinal ?? ordinal;
}
