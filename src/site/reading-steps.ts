import type { ClauseRow } from '../model/knowledge-base.ts';

/** What a reader of a text comes to before and after a unit; `null` at either end of the text. */
export interface Steps {
  before: ClauseRow | null;
  after: ClauseRow | null;
}

/** Roles of the words of a proposal, which are no part of the text they would change. */
const proposing = new Set(['proposed', 'lead-in', 'caption']);

/** Kinds that stand between the items of a text: titles of what follows, remarks, 「（中略）」. */
const between = new Set(['heading', 'note', 'omission']);

/** Roles of what is asked or printed around the items: 「修正・追加・削除すべきものはあるか。」, the cover. */
const around = new Set(['question', 'cover']);

/**
 * Steps from each unit of a work to its neighbours, by id. The text leads through its items alone, in the order of the
 * document; a proposal leads to other proposals, never the one to the other. What is no item itself leads to the nearest.
 */
export function readingSteps(rows: readonly ClauseRow[]): Map<string, Steps> {
  const items = new Set([...itemsOfText(rows), ...rows.filter(isProposal)]);
  const before = nearest(rows, items);
  const after = nearest(rows.toReversed(), items);
  return new Map(
    rows.map(({ id }) => [id, { before: before.get(id) ?? null, after: after.get(id) ?? null }]),
  );
}

function isProposal({ kind, role }: ClauseRow): boolean {
  return role === 'proposed' && !between.has(kind);
}

/** The items of a text: what it says under its titles, and a numbered title that has nothing under it. */
function itemsOfText(rows: readonly ClauseRow[]): ClauseRow[] {
  const titles = new Set<string>();
  return rows.toReversed().filter((row) => {
    if (proposing.has(row.role) || around.has(row.role)) return false;
    const isItem = row.kind === 'heading' ? isAlone(row, titles) : !between.has(row.kind);
    if ((isItem || titles.has(row.id)) && row.parent !== null) titles.add(row.parent);
    return isItem;
  });
}

function isAlone({ id, marker }: ClauseRow, titles: ReadonlySet<string>): boolean {
  return marker !== null && !titles.has(id);
}

/** The item that was passed last before each unit, in the order given, among those of its voice. */
function nearest(
  rows: readonly ClauseRow[],
  items: ReadonlySet<ClauseRow>,
): Map<string, ClauseRow> {
  const found = new Map<string, ClauseRow>();
  const last = new Map<boolean, ClauseRow>();
  for (const row of rows) {
    const voice = proposing.has(row.role);
    const item = last.get(voice);
    if (item !== undefined) found.set(row.id, item);
    if (items.has(row)) last.set(voice, row);
  }
  return found;
}
