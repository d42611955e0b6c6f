import type { ClauseRow } from '../model/knowledge-base.ts';

/** A stretch of a work that is read on one page: units in document order. */
export interface Section {
  work: string;
  /** Place of the first unit with contents below its work, hyphens for slashes: `n1`, `n1-p2`. */
  id: string;
  /** Ids of clause rows in document order. */
  clauses: string[];
}

/** Units a section may hold before it is split at the next level of the tree. */
const largest = 40;

/**
 * The sections of all works in order. A unit with contents opens a section, larger ones are split below; units without
 * contents (a title, the name of the issuer) are read with the next one, those at the end with the last. What no source
 * prints any more is not read.
 */
export function sectionsOf(clauses: readonly ClauseRow[]): Section[] {
  const read = clauses.filter(({ status }) => status !== 'retired');
  const works = Map.groupBy(read, (row) => row.work);
  return [...works].flatMap(([work, rows]) => sectionsOfWork(work, rows));
}

function sectionsOfWork(work: string, rows: readonly ClauseRow[]): Section[] {
  const known = new Set(rows.map((row) => row.id));
  const parentOf = (row: ClauseRow) =>
    row.parent !== null && known.has(row.parent) ? row.parent : null;
  const children = Map.groupBy(rows, parentOf);
  const sizes = new Map<string, number>();
  for (const row of rows.toReversed()) {
    const inside = (children.get(row.id) ?? []).reduce(
      (sum, child) => sum + (sizes.get(child.id) ?? 1),
      1,
    );
    sizes.set(row.id, inside);
  }
  const sections: Section[] = [];
  let waiting: string[] = [];
  const open = (row: ClauseRow, ids: string[]) => {
    sections.push({ work, id: placeOf(row), clauses: [...waiting, ...ids] });
    waiting = [];
  };
  const visit = (row: ClauseRow) => {
    const below = children.get(row.id) ?? [];
    const splits =
      (sizes.get(row.id) ?? 1) > largest && below.some((child) => children.has(child.id));
    if (splits) {
      waiting.push(row.id);
      for (const child of below) visit(child);
    } else if (below.length === 0) {
      waiting.push(row.id);
    } else {
      open(row, familyOf(row, children));
    }
  };
  for (const row of children.get(null) ?? []) visit(row);
  const last = sections.at(-1);
  const [first] = rows;
  if (last !== undefined) last.clauses.push(...waiting);
  else if (first !== undefined) open(first, []);
  return sections;
}

function familyOf(row: ClauseRow, children: Map<string | null, ClauseRow[]>): string[] {
  const ids: string[] = [];
  const stack = [row];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    ids.push(next.id);
    stack.push(...(children.get(next.id) ?? []).toReversed());
  }
  return ids;
}

function placeOf(row: ClauseRow): string {
  return row.id.split('/').slice(1).join('-');
}
