import { areFew } from './compared-works.ts';
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

/**
 * The pages a comparison is split into: a long one at headings where it can, a short one with more columns than can be
 * read by the works that stand side by side; none for one that fits the index.
 */
export function comparisonPages({ columns, groups }: Comparison): ComparisonPage[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const works = columns.flatMap(({ kind, work }) => (kind === 'current' ? (work ?? []) : []));
  if (total < rowsPerPage && areFew(works)) return [];
  const parts =
    total < rowsPerPage
      ? [...Map.groupBy(groups, (group) => group.works.join()).values()]
      : groups.flatMap(splitGroup).map((group) => [group]);
  return parts.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const isOwn = ({ work }: ComparisonColumn) => work === null || first.works.includes(work.id);
    return { id: first.id, columns: columns.filter(isOwn), groups: own };
  });
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
