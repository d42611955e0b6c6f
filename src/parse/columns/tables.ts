import { displayWidth, isBlank } from '../lines/characters.ts';
import { readLineMarker, standsAlone } from '../markers/marker-line.ts';
import { measures, type Measure } from './measure.ts';
import type { Piece } from '../lines/piece.ts';
import { standsApart } from '../lines/standing-apart.ts';

/** Cells from which a line counts as a row, and rows from which rows count as a table. */
const fewestCells = 3;
const fewestRows = 2;
const widestGap = 2;
const longestRow = 400;

/** Marks the pieces of tables set in columns of cells, and the title in brackets right above one. */
export function markTables(pieces: readonly Piece[]): Piece[] {
  const paired = pairedRows(pieces);
  const rows = tablesOfRows(pieces);
  const drawn = drawnRows(pieces);
  return pieces.map((piece, at) => ({
    ...piece,
    table: drawn[at] ?? paired[at] ?? rows[at] ?? null,
  }));
}

/**
 * For each piece the first line of the table it stands in whose cells are parted by drawn lines: 区分 │ 金額. A line that only
 * goes on the cell right of the first drawn line belongs to it.
 */
function drawnRows(pieces: readonly Piece[]): (number | null)[] {
  let first: number | null = null;
  let second = Infinity;
  return pieces.map(({ text, line, gap, indent }) => {
    const border = text.search(/[│┃║]/u);
    if (border < 0) return gap === 0 && indent + cellSlack >= second ? first : (first = null);
    if (first === null || gap > 1) first = line;
    second = indent + displayWidth(text.slice(0, border));
    return first;
  });
}

/** For each piece the first line of the table of three cells or more to a row it stands in. */
export function tablesOfRows(
  pieces: readonly Piece[],
  count: (text: string) => number = countCells,
): (number | null)[] {
  const tables = new Array<number | null>(pieces.length).fill(null);
  const rows = pieces.map((piece) => piece.side === null && count(piece.text) >= fewestCells);
  for (let first = 0; first < pieces.length; first += 1) {
    if (rows[first] !== true) continue;
    let last = first;
    while (rows[last + 1] === true && (pieces[last + 1]?.gap ?? 0) <= 1) last += 1;
    const title = pieces[first - 1];
    const from = title !== undefined && standsApart(title.text) ? first - 1 : first;
    if (last === first) last += shorterRows(pieces, first);
    if (last - first + 1 >= fewestRows) {
      last = lastOfTable(pieces, first, last);
      tables.fill(pieces[first]?.line ?? 0, from, last + 1);
    }
    first = last;
  }
  return tables;
}

/** Rows below one row from which all with fewer cells, none of them elsewhere than in its columns, make a table of it. */
const fewestShorter = 2;

/** How many rows whose last cells are empty stand right below a row; 0 where too few do. */
function shorterRows(pieces: readonly Piece[], first: number): number {
  const head = pieces.slice(first, first + 1);
  let last = first;
  for (let at = first + 1; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const isRow = piece.side === null && piece.gap <= 1 && cellStarts(piece.text).length > 1;
    if (!isRow || piece.text.includes('。') || !standsInColumns(head, piece)) break;
    last = at;
  }
  return last - first < fewestShorter ? 0 : last - first;
}

/** Lines of one cell in its first column that may stand between two rows of a table. */
const longestName = 2;

/** Lines above in which a table's columns are sought. */
const rowReach = 20;

/** Columns by which cells of one column may begin apart, as proportional letters are set on a grid. */
const cellSlack = 4;

/** Last piece of a table of which two rows are known: below them go on the lines of cells that begin in its columns. */
function lastOfTable(pieces: readonly Piece[], first: number, last: number): number {
  let end = last;
  for (let at = last + 1; at - end <= longestName + 1; at += 1) {
    const piece = pieces[at];
    const rows = pieces.slice(Math.max(first, at - rowReach), at);
    if (piece === undefined || piece.side !== null || piece.gap > 1) break;
    const isRow = cellStarts(piece.text).length > 1;
    const isSure = piece.gap === 0 && !piece.text.includes('。');
    if (isRow ? !isSure && !standsInColumns(rows, piece) : !fitsColumn(rows, piece)) break;
    const isFirst = piece.indent <= Math.min(...rows.map(({ indent }) => indent)) + cellSlack;
    if (isRow || (!isFirst && piece.gap === 0)) end = at;
  }
  return end;
}

function standsInColumns(rows: readonly Piece[], piece: Piece): boolean {
  return measures.some((measure) => {
    const columns = rows.flatMap((row) => cellColumns(row, measure));
    return cellColumns(piece, measure).every((start) =>
      columns.some((column) => isNear(column, start)),
    );
  });
}

/** Whether a line begins in a column of a table and ends before the next one, as the last row with both of them sets it. */
function fitsColumn(rows: readonly Piece[], { indent, text, marker }: Piece): boolean {
  // A number in the first column opens a row or a clause; one further right counts in a cell.
  if (marker !== null && rows.every((row) => indent <= row.indent + cellSlack)) return false;
  return measures.some((measure) => {
    const cells = rows.map((row) => cellColumns(row, measure)).filter(({ length }) => length > 1);
    const beside = cells.flatMap((columns) => {
      const at = columns.findIndex((column) => isNear(column, indent));
      return at < 0 ? [] : [columns[at + 1]];
    });
    const widest = Math.max(...rows.map((row) => row.indent + measure(row.text))) + cellSlack;
    const limit = beside.findLast((column) => column !== undefined) ?? widest;
    return beside.length > 0 && indent + measure(text) <= limit;
  });
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= cellSlack;
}

/** Columns in which the cells of a line begin. */
function cellColumns({ text, indent }: Piece, measure: Measure): number[] {
  return cellStarts(text).map((start) => indent + measure(text.slice(0, start)));
}

/** Rows of two cells from which they count as a table, and columns their cells may stand apart. */
const fewestPairs = 3;
const pairSlack = 2;

/** For each piece the first line of the table of two cells to a row it stands in: both cells of all rows begin in one column. */
function pairedRows(pieces: readonly Piece[]): (number | null)[] {
  const tables = new Array<number | null>(pieces.length).fill(null);
  const seconds = pieces.map(secondCell);
  const isBelow = (first: number, at: number, measure: number): boolean =>
    pieces[at]?.gap === 0 &&
    Math.abs((pieces[at]?.indent ?? 0) - (pieces[first]?.indent ?? 0)) <= pairSlack &&
    Math.abs((seconds[at]?.[measure] ?? NaN) - (seconds[first]?.[measure] ?? NaN)) <= pairSlack;
  for (let first = 0; first < pieces.length; first += 1) {
    const lasts = measures.map((_, measure) => {
      let last = first;
      while (isBelow(first, last + 1, measure)) last += 1;
      return last;
    });
    const last = Math.max(...lasts);
    if (last - first + 1 < fewestPairs) continue;
    // What the cells hold is set in the middle above them.
    const isHead = (pieces[first]?.gap ?? 1) <= 1 && (seconds[first - 1] ?? null) !== null;
    const from = isHead ? first - 1 : first;
    tables.fill(pieces[from]?.line ?? 0, from, last + 1);
    first = last;
  }
  return tables;
}

const cellGap = /[ 　]{2,}/gu;

/** Column in which the second of the two cells of a row begins, by each measure; `null` where a piece is no such row. */
function secondCell({ text, side, marker, indent }: Piece): number[] | null {
  if (side !== null || marker !== null || text.length > longestRow) return null;
  const [gap, ...others] = text.matchAll(cellGap);
  if (gap === undefined || others.length > 0 || /。(?!$)/u.test(text)) return null;
  const before = text.slice(0, gap.index + gap[0].length);
  return measures.map((measure) => indent + measure(before));
}

/** Lines from which a run of short ones counts as a scrambled table, how short they are, and how many may have markers. */
const fewestLines = 10;
const shortShare = 0.6;
const markedShare = 0.2;
const narrowestPage = 40;

/** Marks runs of short lines without sentences, the cells of a table out of order, in a text whose lines are long. */
export function markScrambled(pieces: readonly Piece[]): Piece[] {
  const widths = pieces
    .map(({ edge, indent }) => edge - indent)
    .toSorted((one, other) => one - other);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  if (usual < narrowestPage) return [...pieces];
  const isCell = ({ edge, indent, text, side, table, opensSlide }: Piece): boolean =>
    side === null &&
    table === null &&
    !opensSlide &&
    edge - indent <= usual * shortShare &&
    !/。$/u.test(text);
  const marked = [...pieces];
  let first = pieces.findIndex(({ text }) => text.endsWith('。')) + 1;
  if (first === 0) return marked;
  while (first < pieces.length) {
    let last = first;
    while (last < pieces.length && isCell(pieces[last] as Piece)) last += 1;
    const cells = pieces.slice(first, last);
    const labels = cells.filter(({ marker, text }) => marker !== null || standsApart(text)).length;
    if (cells.length >= fewestLines && labels <= cells.length * markedShare) {
      cells.forEach(
        (cell, at) => (marked[first + at] = { ...cell, table: cells[0]?.line ?? null }),
      );
    }
    first = last + 1;
  }
  return marked;
}

/** Parts of a line cut by two blanks or one full-width blank and more; the blanks after a marker cut nothing. */
export function countCells(text: string): number {
  return text.includes('。') ? 1 : cellStarts(text).length;
}

/**
 * Cells of a line that are no labels in full width, ア or １, of the text behind them; one where two cells open with one
 * label, as columns of one text do.
 */
export function countTexts(text: string): number {
  if (text.includes('。')) return 1;
  const starts = cellStarts(text);
  if (starts.length === 1) return 1;
  const cells = starts.map((start, at) => text.slice(start, starts[at + 1]).trimEnd());
  const labels = cells.flatMap((cell) => readLineMarker(cell)?.raw.match(/^[^0-9].*/u)?.[0] ?? []);
  if (new Set(labels).size < labels.length) return 1;
  return cells.filter((cell, at) => at === cells.length - 1 || !isLabel(cell)).length;
}

function isLabel(cell: string): boolean {
  const marker = readLineMarker(cell);
  return marker !== null && standsAlone(cell, marker) && !/^[0-9]+$/.test(cell);
}

function cellStarts(text: string): number[] {
  const starts = [0];
  if (text.length > longestRow) return starts;
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text[at])) {
      blanks += 1;
    } else {
      if (blanks >= widestGap) starts.push(at);
      blanks = 0;
    }
  }
  if (starts.length === 1) return starts;
  const marker = readLineMarker(text);
  return marker === null ? starts : starts.filter((at) => at === 0 || at > marker.rest);
}
