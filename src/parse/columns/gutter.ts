import { displayWidth, isBlank } from '../lines/characters.ts';
import { standsAlone } from '../markers/marker-line.ts';
import { opensPart } from '../markers/series-kinds.ts';
import { measures, type Measure } from './measure.ts';
import { countCells, countTexts, tablesOfRows } from './tables.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';

/** A stretch of blank columns on a fixed-width page, half open. */
interface Gap {
  from: number;
  to: number;
}

/** Consecutive pieces that leave one stretch of columns blank, with text on both sides, by a way of counting columns. */
interface Corridor extends Gap {
  first: number;
  last: number;
  measure: Measure;
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
  let next = 0;
  for (const corridor of corridorsOf(pieces)) {
    for (const piece of pieces.slice(next, corridor.first)) cut.push(piece);
    next = corridor.last + 1;
    for (const cell of cutColumns(pieces.slice(corridor.first, next), corridor)) cut.push(cell);
  }
  for (const piece of pieces.slice(next)) cut.push(piece);
  return cut;
}

/** The corridors of a text in source order; of those that overlap the longest. */
function corridorsOf(pieces: readonly Piece[]): Corridor[] {
  const taken = pieces.map(() => false);
  return measures
    .flatMap((measure) => corridorsBy(pieces, measure))
    .toSorted((one, other) => other.last - other.first - (one.last - one.first))
    .filter(({ first, last }) => {
      if (taken.slice(first, last + 1).some(Boolean)) return false;
      taken.fill(true, first, last + 1);
      return true;
    })
    .toSorted((one, other) => one.first - other.first);
}

function corridorsBy(pieces: readonly Piece[], measure: Measure): Corridor[] {
  return stretchesOf(pieces, measure).flatMap(({ from, to }) =>
    corridorsIn(pieces.slice(from, to), measure).map((corridor) => ({
      ...corridor,
      first: corridor.first + from,
      last: corridor.last + from,
    })),
  );
}

/** Stretches of a text no corridor leaves: counted by characters, two columns are told from a table of more where that stands. */
function stretchesOf(pieces: readonly Piece[], measure: Measure): Gap[] {
  if (measure === displayWidth) return [{ from: 0, to: pieces.length }];
  const tables = tablesOfRows(pieces, countTexts);
  const starts = tables.flatMap((table, at) => (at === 0 || table !== tables[at - 1] ? [at] : []));
  return starts.flatMap((from, index) =>
    tables[from] === null ? [{ from, to: starts[index + 1] ?? pieces.length }] : [],
  );
}

function corridorsIn(pieces: readonly Piece[], measure: Measure): Corridor[] {
  const corridors: Corridor[] = [];
  for (let at = 0; at < pieces.length;) {
    const { corridor, last } = findCorridor(pieces, at, measure);
    if (corridor !== null) corridors.push(corridor);
    // Where a long stretch held no columns, half of it is passed over: the search stays linear.
    at = corridor === null ? at + Math.max(1, (last - at) >> 1) : corridor.last + 1;
  }
  return corridors;
}

/** Blank stretches of a line: before its text, between its words where two columns or more are free, and after it. */
function gapsOf(piece: Piece, measure: Measure): Gap[] {
  const after = { from: edgeOf(piece, measure), to: pageEnd };
  return [{ from: 0, to: piece.indent }, ...innerGaps(piece, measure), after];
}

/** After-last column of a piece. */
function edgeOf({ indent, edge, text }: Piece, measure: Measure): number {
  return measure === displayWidth ? edge : indent + measure(text);
}

function innerGaps({ text, indent, marker }: Piece, measure: Measure): Gap[] {
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
    column += measure(text[at] ?? '');
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
  measure: Measure,
): { corridor: Corridor | null; last: number } {
  const head = pieces[first];
  let gaps = head === undefined ? [] : innerGaps(head, measure);
  let last = first;
  while (gaps.length > 0) {
    const next = pieces[last + 1];
    const goesOn = next === undefined ? [] : shared(gaps, gapsOf(next, measure));
    if (goesOn.length === 0) break;
    gaps = goesOn;
    last += 1;
  }
  const corridors = gaps.map((gap) => withLastRow(pieces, { ...gap, first, last, measure }));
  const corridor = corridors.find((one) => separatesText(pieces, one)) ?? null;
  return { corridor, last };
}

/**
 * The corridor to its last piece: text on the left alone no longer stands in a column after a blank line, nor from a title
 * such as 附則 on whose text goes on below in lines of the whole page.
 */
function withLastRow(pieces: readonly Piece[], corridor: Corridor): Corridor {
  const { first, last, from, measure } = corridor;
  const isLeft = (piece: Piece | undefined): boolean =>
    piece === undefined || edgeOf(piece, measure) <= from;
  let row = last;
  while (row > first && isLeft(pieces[row])) row -= 1;
  const goesOn = pieces[last + 1]?.gap === 0;
  while (row < last && pieces[row + 1]?.gap === 0) {
    if (goesOn && titlesPart(pieces[row + 1])) break;
    row += 1;
  }
  return { ...corridor, last: row };
}

/** Whether a line holds only the title of a part: 附則, 別表第１. */
function titlesPart(piece: Piece | undefined): boolean {
  const { marker = null, text = '' } = piece ?? {};
  return (
    marker !== null && standsAlone(text, marker) && opensPart(marker.readings[0]?.series ?? '')
  );
}

function separatesText(pieces: readonly Piece[], corridor: Corridor): boolean {
  const { first, last, from, to, measure } = corridor;
  let rows = 0;
  let cells = 0;
  let left = 0;
  let right = 0;
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.indent >= from || edgeOf(piece, measure) <= to) continue;
    const [leftText, rightText] = splitAt(piece, to, measure);
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
function splitAt({ text, indent }: Piece, column: number, measure: Measure): [string, string] {
  const at = offsetAt(text, column - indent, measure);
  return [text.slice(0, at), text.slice(at)];
}

function offsetAt(text: string, width: number, measure: Measure): number {
  let at = 0;
  for (let column = 0; at < text.length && column < width; at += 1)
    column += measure(text[at] ?? '');
  return at;
}

/** Cells of columns side by side, in source order: what stands right of a corridor may be columns again. */
function cutColumns(pieces: readonly Piece[], corridor: Corridor): Piece[] {
  const cells = cutCorridor(pieces, corridor);
  const right = cells.filter(({ side }) => side === 1);
  const { corridor: further } = findCorridor(right, 0, corridor.measure);
  if (further === null || further.last + 1 < right.length) return cells;
  const cut = cutColumns(right, further).map((cell) => ({ ...cell, side: (cell.side ?? 0) + 1 }));
  return [...cells.filter(({ side }) => side === 0), ...cut].sort((a, b) => a.start - b.start);
}

function cutCorridor(pieces: readonly Piece[], { from, to, measure }: Corridor): Piece[] {
  const gaps = [0, 0];
  const offsets = pieces.map((piece) =>
    piece.indent >= from ? 0 : offsetAt(piece.text, to - piece.indent, measure),
  );
  const columns = pieces.map((piece, row) => columnAt(piece, offsets[row] ?? 0, measure));
  const start = Math.min(...columns);
  return pieces.flatMap((piece, row) => {
    const halves = [slicePiece(piece, 0, offsets[row]), slicePiece(piece, offsets[row] ?? 0)];
    const cells = row === 0 ? halves.map(withoutWord) : halves;
    // A number on the left opens a row of both columns: １ 意見 ｜ 意見に対する考え.
    const opensRow = cells[0]?.marker?.running === false;
    return cells.flatMap((cell, side) => {
      gaps[side] = (gaps[side] ?? 0) + piece.gap;
      if (cell.text === '') {
        gaps[side] += 1;
        return [];
      }
      const gap = Math.max(gaps[side], opensRow && cell.marker === null ? 1 : 0);
      gaps[side] = 0;
      const indent = side === 0 ? cell.indent : (columns[row] ?? start) - start;
      const edge = indent + displayWidth(cell.text);
      return [{ ...cell, side, gap, inLine: false, indent, edge }];
    });
  });
}

/** A word that heads a column is no marker: 質問 ｜ 回答. */
function withoutWord(cell: Piece): Piece {
  const isWord =
    cell.marker !== null &&
    standsAlone(cell.text, cell.marker) &&
    cell.marker.readings.every(({ series }) => series === 'answer-open');
  return isWord ? { ...cell, marker: null } : cell;
}

/** Column of the first character from an offset on, the end of the page where none stands there. */
function columnAt({ text, indent }: Piece, offset: number, measure: Measure): number {
  const blanks = /^\s*/u.exec(text.slice(offset))?.[0].length ?? 0;
  const at = offset + blanks;
  return at >= text.length ? pageEnd : indent + measure(text.slice(0, at));
}
