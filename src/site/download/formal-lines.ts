import type { FormalRow } from '../../change/formal-table.ts';
import { fill } from '../words/words.ts';

/** Words of the formal table that stand for missing or left out text. */
export interface FormalWords {
  omitted: string;
  inserted: string;
  deleted: string;
  gap: string;
  placeUnknown: string;
  range: string;
}

/** One side of a row as a line with its indent and underlines. */
export interface FormalSide {
  depth: number;
  runs: { text: string; underline: boolean }[];
}

/** Both sides of each row, as they are printed: number, blank, words. */
export function formalSides(
  row: FormalRow,
  words: FormalWords,
): { after: FormalSide; before: FormalSide } {
  const plain = (text: string): FormalSide => ({
    depth: row.depth,
    runs: [{ text, underline: false }],
  });
  switch (row.kind) {
    case 'omitted': {
      const { from, to } = row;
      const range =
        from !== null && to !== null && from !== to ? fill(words.range, { from, to }) : from;
      const text = `${range ?? ''}${words.omitted}`;
      return { after: plain(text), before: plain(text) };
    }
    case 'gap': {
      const text = `${row.marker ?? ''}　${words.gap}`;
      return { after: plain(text), before: plain(text) };
    }
    case 'inserted': {
      const after = cellSide(row.depth, row.after);
      const note = { text: words.placeUnknown, underline: false };
      const runs = row.placeUnknown ? [...after.runs, note] : after.runs;
      return { after: { ...after, runs }, before: plain(words.inserted) };
    }
    case 'deleted':
      return { after: plain(words.deleted), before: cellSide(row.depth, row.before) };
    case 'context':
    case 'changed':
      return { after: cellSide(row.depth, row.after), before: cellSide(row.depth, row.before) };
  }
}

function cellSide(
  depth: number,
  cell: Extract<FormalRow, { kind: 'changed' }>['after'],
): FormalSide {
  const words = cell.runs.map(({ text, changed }) => ({ text, underline: changed }));
  if (cell.marker === null) return { depth, runs: words };
  const number = { text: cell.marker, underline: cell.markerChanged };
  return { depth, runs: [number, { text: '　', underline: false }, ...words] };
}
