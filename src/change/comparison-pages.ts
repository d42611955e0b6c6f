import type { Comparison, ComparisonColumn, ComparisonGroup } from './comparison.ts';

/** The index shows everything below this; above it, each page holds at most so many rows. */
export const rowsPerPage = 200;

/** A part of the 対照表 that has a page of its own. */
export interface ComparisonPage {
  /** `<work>/<division>`: the id of its first clause. */
  id: string;
  /** Those of the works laid out on it, and the plans. */
  columns: ComparisonColumn[];
  groups: ComparisonGroup[];
}

/** The pages a large comparison is split into, at headings where it can; none for one that fits the index. */
export function comparisonPages({ columns, groups }: Comparison): ComparisonPage[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total < rowsPerPage) return [];
  return groups.flatMap(splitGroup).map((group) => ({
    id: group.id,
    columns: columns.filter(({ work }) => work === null || group.works.includes(work.id)),
    groups: [group],
  }));
}

function splitGroup(group: ComparisonGroup): ComparisonGroup[] {
  if (group.rows.length <= rowsPerPage) return [group];
  const heading = group.rows.findLastIndex(
    ({ kind }, index) => kind === 'heading' && index > 0 && index <= rowsPerPage,
  );
  const cut = heading === -1 ? rowsPerPage : heading;
  const rest = group.rows.slice(cut);
  return [
    { ...group, rows: group.rows.slice(0, cut) },
    ...splitGroup({ ...group, id: rest[0]?.id ?? group.id, rows: rest }),
  ];
}
