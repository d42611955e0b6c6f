import { isBlank } from './characters.ts';
import { readLineMarker } from './marker-line.ts';
import type { Piece } from './piece.ts';
import { standsApart } from './standing-apart.ts';

/** Cells from which a line counts as a row, and rows from which rows count as a table. */
const fewestCells = 3;
const fewestRows = 2;
const widestGap = 2;
const longestRow = 400;

/** Marks the pieces of tables set in columns of cells, and the title in brackets right above one. */
export function markTables(pieces: readonly Piece[]): Piece[] {
  const rows = pieces.map((piece) => piece.side === null && countCells(piece.text) >= fewestCells);
  const tables = new Array<number | null>(pieces.length).fill(null);
  for (let first = 0; first < pieces.length; first += 1) {
    if (rows[first] !== true) continue;
    let last = first;
    while (rows[last + 1] === true && (pieces[last + 1]?.gap ?? 0) <= 1) last += 1;
    const title = pieces[first - 1];
    const from = title !== undefined && standsApart(title.text) ? first - 1 : first;
    if (last - first + 1 >= fewestRows) tables.fill(pieces[first]?.line ?? 0, from, last + 1);
    first = last;
  }
  return pieces.map((piece, at) => ({ ...piece, table: tables[at] ?? null }));
}

/** Parts of a line cut by two blanks or one full-width blank and more; the blanks after a marker cut nothing. */
export function countCells(text: string): number {
  if (text.length > longestRow || /。/u.test(text)) return 1;
  let cells = 1;
  let blanks = 0;
  for (let at = readLineMarker(text)?.rest ?? 0; at < text.length; at += 1) {
    if (isBlank(text[at])) {
      blanks += 1;
    } else {
      if (blanks >= widestGap) cells += 1;
      blanks = 0;
    }
  }
  return cells;
}
