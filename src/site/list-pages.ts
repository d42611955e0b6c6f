import type { SourceRow } from '../model/knowledge-base.ts';

/** Rows a page lists at most. */
const rowsPerList = 200;

/** A part of a long list that has a page of its own: rows of one source. */
export interface ListPage<Row> {
  /** `<source>`, or `<source>/2` for the second part: the end of its address. */
  id: string;
  source: SourceRow;
  /** From 1, of `parts`. */
  part: number;
  parts: number;
  rows: Row[];
}

/** The pages a long list is split into, by source and then by length; none for a list that fits on one page. */
export function listPages<Row>(
  rows: readonly Row[],
  sources: readonly SourceRow[],
  sourceOf: (row: Row) => string | undefined,
  most = rowsPerList,
): ListPage<Row>[] {
  if (rows.length <= most) return [];
  const groups = Map.groupBy(rows, sourceOf);
  return sources.flatMap((source) => {
    const own = groups.get(source.id) ?? [];
    const parts = Math.ceil(own.length / most);
    return Array.from({ length: parts }, (_, index) => ({
      id: index === 0 ? source.id : `${source.id}/${index + 1}`,
      source,
      part: index + 1,
      parts,
      rows: own.slice(index * most, (index + 1) * most),
    }));
  });
}
