import type { ClauseRow, WorkRow } from '../model/knowledge-base.ts';
import type { ComparisonGroup, ComparisonRow } from './comparison.ts';

/** Brings together what stands on the same slides or under the same top heading; order of first printing. */
export function groupsOf(
  rows: readonly ComparisonRow[],
  works: readonly WorkRow[],
): ComparisonGroup[] {
  const keys = rows.map((row) => placesOf(row));
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    const next = leader.get(key) ?? key;
    return next === key ? key : find(next);
  };
  for (const places of keys) {
    const [first = ''] = places;
    for (const place of places) leader.set(find(place), find(first));
  }
  const groups = new Map<string, ComparisonRow[]>();
  let last = '';
  for (const [index, row] of rows.entries()) {
    const [first] = keys[index] ?? [];
    if (first !== undefined) last = find(first);
    const members = groups.get(last);
    if (members) members.push(row);
    else groups.set(last, [row]);
  }
  return [...groups.values()].map((members) => ({
    id: members[0]?.id ?? '',
    works: works.map(({ id }) => id),
    headings: headingsOf(members, works),
    rows: members,
  }));
}

/** Slides a row is printed on and the top heading it stands under; an addition follows the row before it. */
function placesOf({ current }: ComparisonRow): string[] {
  return Object.values(current).flatMap((clause) => [
    ...clause.printings
      .filter(({ page }) => page !== null)
      .map(({ source, page }) => `slide ${source} ${page}`),
    `top ${clause.headings[0]?.id ?? clause.id}`,
  ]);
}

/** The headings a group opens with, of its first work. */
function headingsOf(rows: readonly ComparisonRow[], works: readonly WorkRow[]): ClauseRow[] {
  const work = works.find(({ id }) => rows.some(({ current }) => current[id] !== undefined));
  const headings: ClauseRow[] = [];
  for (const row of rows) {
    const clause = work && row.current[work.id];
    if (row.kind !== 'heading' || !clause) break;
    headings.push(clause);
  }
  return headings;
}
