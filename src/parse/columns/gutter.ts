import { displayWidth, isBlank, isWide } from '../lines/characters.ts';
import { standsAlone } from '../markers/marker-line.ts';
import { opensPart } from '../markers/series-kinds.ts';
import { countCells } from './tables.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';

/** A stretch of blank columns on a fixed-width page, half open. */
interface Gap {
  from: number;
  to: number;
}

/** Consecutive pieces that leave one stretch of columns blank, with text on both sides. */
interface Corridor extends Gap {
  first: number;
  last: number;
}

const narrowestGap = 2;

/** Blank columns after a marker from which they separate columns. */
const labelGap = 6;
const fewestRows = 3;
const narrowestColumn = 12;

/** Cells to a row on both sides together from which rows are those of a table. */
const mostCells = 3;
const pageEnd = 10_000;

/** Characters of a line beyond which it is no line of a page. */
const longestLine = 400;

/** Cuts the lines of columns printed side by side at the blank corridor between them; other pieces stay as they are. */
export function cutAtGutters(pieces: readonly Piece[]): Piece[] {
  const cut: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const { corridor, last } = findCorridor(pieces, at);
    // Where a long stretch held no columns, half of it is passed over: the search stays linear.
    const next = corridor === null ? at + Math.max(1, (last - at) >> 1) : corridor.last + 1;
    const rows = pieces.slice(at, next);
    for (const row of corridor === null ? rows : cutColumns(rows, corridor)) cut.push(row);
    at = next;
  }
  return cut;
}

/** Blank stretches of a line: before its text, between its words where two columns or more are free, and after it. */
function gapsOf(piece: Piece): Gap[] {
  return [{ from: 0, to: piece.indent }, ...innerGaps(piece), { from: piece.edge, to: pageEnd }];
}

function innerGaps({ text, indent, marker }: Piece): Gap[] {
  if (text.length > longestLine) return [];
  const gaps: Gap[] = [];
  let column = indent;
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text[at])) {
      if (from < 0) from = column;
    } else {
      const afterMarker = marker !== null && at === marker.rest && column - from < labelGap;
      if (from >= 0 && column - from >= narrowestGap && !afterMarker)
        gaps.push({ from, to: column });
      from = -1;
    }
    column += isWide(text[at]) ? 2 : 1;
  }
  return gaps;
}

function shared(left: readonly Gap[], right: readonly Gap[]): Gap[] {
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      return to - from >= narrowestGap ? [{ from, to }] : [];
    }),
  );
}

/** The corridor that begins with the piece at `first`, `null` where it separates no columns of text, and how far its gaps go. */
function findCorridor(
  pieces: readonly Piece[],
  first: number,
): { corridor: Corridor | null; last: number } {
  const head = pieces[first];
  let gaps = head === undefined ? [] : innerGaps(head);
  let last = first;
  while (gaps.length > 0) {
    const next = pieces[last + 1];
    const goesOn = next === undefined ? [] : shared(gaps, gapsOf(next));
    if (goesOn.length === 0) break;
    gaps = goesOn;
    last += 1;
  }
  const corridors = gaps.map((gap) => ({ ...gap, first, last: lastRow(pieces, first, last, gap) }));
  const corridor = corridors.find((one) => separatesText(pieces, one)) ?? null;
  return { corridor, last };
}

/**
 * Last piece of the corridor: text on the left alone no longer stands in a column after a blank line, nor from a title such
 * as 附則 on whose text goes on below in lines of the whole page.
 */
function lastRow(pieces: readonly Piece[], first: number, last: number, gap: Gap): number {
  let row = last;
  while (row > first && (pieces[row]?.edge ?? 0) <= gap.from) row -= 1;
  const isLeft = pieces[last + 1]?.gap === 0;
  while (row < last && pieces[row + 1]?.gap === 0) {
    if (isLeft && titlesPart(pieces[row + 1])) break;
    row += 1;
  }
  return row;
}

/** Whether a line holds only the title of a part: 附則, 別表第１. */
function titlesPart(piece: Piece | undefined): boolean {
  const { marker = null, text = '' } = piece ?? {};
  return (
    marker !== null && standsAlone(text, marker) && opensPart(marker.readings[0]?.series ?? '')
  );
}

function separatesText(pieces: readonly Piece[], { first, last, from, to }: Corridor): boolean {
  let rows = 0;
  let cells = 0;
  let left = 0;
  let right = 0;
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.indent >= from || piece.edge <= to) continue;
    const [leftText, rightText] = splitAt(piece, to);
    rows += 1;
    cells += countCells(leftText.trim()) + countCells(rightText.trim());
    left += displayWidth(leftText.trim());
    right += displayWidth(rightText.trim());
  }
  return (
    rows >= fewestRows &&
    cells < rows * mostCells &&
    left >= rows * narrowestColumn &&
    right >= rows * narrowestColumn
  );
}

/** The text of a piece before and from a column of the page. */
function splitAt({ text, indent }: Piece, column: number): [string, string] {
  const at = offsetAt(text, column - indent);
  return [text.slice(0, at), text.slice(at)];
}

function offsetAt(text: string, width: number): number {
  let at = 0;
  for (let column = 0; at < text.length && column < width; at += 1) {
    column += isWide(text[at]) ? 2 : 1;
  }
  return at;
}

/** Cells of columns side by side, in source order: what stands right of a corridor may be columns again. */
function cutColumns(pieces: readonly Piece[], corridor: Corridor): Piece[] {
  const cells = cutCorridor(pieces, corridor);
  const right = cells.filter(({ side }) => side === 1);
  const { corridor: further } = findCorridor(right, 0);
  if (further === null || further.last + 1 < right.length) return cells;
  const cut = cutColumns(right, further).map((cell) => ({ ...cell, side: (cell.side ?? 0) + 1 }));
  return [...cells.filter(({ side }) => side === 0), ...cut].sort((a, b) => a.start - b.start);
}

function cutCorridor(pieces: readonly Piece[], { from, to }: Corridor): Piece[] {
  const gaps = [0, 0];
  const start = pieces.reduce(
    (least, piece) => Math.min(least, rightStart(piece, from, to)),
    pageEnd,
  );
  return pieces.flatMap((piece) => {
    const at = piece.indent >= from ? 0 : offsetAt(piece.text, to - piece.indent);
    const cells = [slicePiece(piece, 0, at), slicePiece(piece, at)];
    return cells.flatMap((cell, side) => {
      gaps[side] = (gaps[side] ?? 0) + piece.gap;
      if (cell.text === '') {
        gaps[side] += 1;
        return [];
      }
      const gap = gaps[side];
      gaps[side] = 0;
      const shift = side === 0 ? 0 : start;
      return [
        { ...cell, side, gap, inLine: false, indent: cell.indent - shift, edge: cell.edge - shift },
      ];
    });
  });
}

/** First column of a piece's text right of the corridor. */
function rightStart(piece: Piece, from: number, to: number): number {
  if (piece.indent >= from) return piece.indent;
  if (piece.edge <= from) return pageEnd;
  return slicePiece(piece, offsetAt(piece.text, to - piece.indent)).indent;
}
