import type { Column } from '../../model/parsed-document.ts';
import type { ColumnHint } from '../../model/parse-hints.ts';
import type { Piece } from '../lines/piece.ts';
import { alone, readTitleLine } from './title-line.ts';
import { blockTitles, plainTitle } from './version-blocks.ts';

/** Pieces to be read one after the other, in one column or outside columns. */
export interface Stream {
  column: string | null;
  pieces: Piece[];
}

/** Streams of a text and the columns they stand in. The stream outside columns comes first. */
export interface Columns {
  columns: Column[];
  streams: Stream[];
}

const columnIds = ['left', 'right', 'third', 'fourth'];

/**
 * Sorts pieces into columns that a text prints one after the other: a line with the titles of the columns, the whole first
 * column, then the next, which opens where the first column's first series of markers begins again.
 */
export function sortColumns(
  pieces: readonly Piece[],
  hints: readonly ColumnHint[] = [],
  sideLabels: readonly string[] = [],
): Columns {
  const outside: Piece[] = [];
  const columns: Column[] = [];
  const streams = new Map<string, Piece[]>();
  let open: { ids: string[]; at: number; head: { series: string; ordinal: number } | null } | null =
    null;
  const sides: string[] = [];
  const blocks = blockTitles(pieces);
  const marked = markTitles(pieces);
  for (const [index, piece] of marked.entries()) {
    const title = blocks.get(piece.start);
    if (title !== undefined) {
      const id = columnOf(columns, plainTitle(piece.text), title.at, piece.text, hints);
      open = { ids: title.above && open !== null ? [...open.ids, id] : [id], at: 0, head: null };
      push(streams, id, alone(piece));
      continue;
    }
    if (piece.side !== null) {
      const label = piece.titlesColumn
        ? plainTitle(piece.text)
        : (sideLabels[piece.side] ?? untitled[piece.side] ?? '');
      if (piece.titlesColumn || sides[piece.side] === undefined) {
        sides[piece.side] = columnOf(columns, label, piece.side, piece.text, hints);
      }
      push(streams, sides[piece.side] ?? '', piece);
      continue;
    }
    const titles = readTitleLine(marked, index, hints);
    if (titles !== null) {
      const ids = titles.labels.map((label, at) =>
        columnOf(columns, label, at, titles.titles[at]?.text, hints),
      );
      titles.titles.forEach((title, at) => push(streams, ids[at] ?? '', title));
      open = { ids, at: 0, head: null };
      continue;
    }
    if (open !== null && (piece.opensSlide || (piece.opensPage && opensTitle(piece)))) open = null;
    if (open === null) {
      outside.push(piece);
      continue;
    }
    const reading = piece.marker?.readings[0];
    if (open.head === null) {
      open.head =
        reading === undefined ? null : { series: reading.series, ordinal: reading.ordinal };
    } else if (
      reading?.series === open.head.series &&
      reading.ordinal <= open.head.ordinal &&
      open.at + 1 < open.ids.length
    ) {
      open.at += 1;
      open.head = { series: reading.series, ordinal: reading.ordinal };
    }
    push(streams, open.ids[open.at] ?? '', piece);
  }
  const sorted = columns.map(({ id }) => ({ column: id, pieces: streams.get(id) ?? [] }));
  return { columns, streams: [{ column: null, pieces: outside }, ...sorted] };
}

/** Labels of columns without a title. */
const untitled = ['左', '右', '３列目', '４列目'];

/** Titles of columns in tables of amendments. */
const amendmentTitle =
  /^(?:改正(?:後|前|案|部分)|見直し(?:後|前|案)|現行(?:の.{1,12})?|新|旧|備考|.{0,12}[（(](?:案|現行|改正後|改正前|新|旧)[）)])$/u;

/** Marks the titles of columns printed side by side: cells of a line that name versions, or head the first numbered ones. */
function markTitles(pieces: readonly Piece[]): Piece[] {
  const marked = [...pieces];
  for (let first = 0; first < pieces.length;) {
    let end = first + 1;
    while (isCellOf(pieces[first], pieces[end])) end += 1;
    const cells = pieces.slice(first, end);
    const named = cells.every(({ text }) => amendmentTitle.test(plainTitle(text)));
    if (cells.length > 1 && (named || headsColumns(pieces, first, end)))
      cells.forEach((cell, at) => (marked[first + at] = { ...cell, titlesColumn: true }));
    first = end;
  }
  return marked;
}

/** Whether a piece stands beside another in columns. */
function isCellOf(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && one.side !== null && other?.side !== null && other?.line === one.line;
}

/** Whether cells open a stretch of columns without markers, and as many below them begin with markers. */
function headsColumns(pieces: readonly Piece[], first: number, end: number): boolean {
  const opens = (pieces[first - 1]?.side ?? null) === null;
  const below = pieces.slice(end, end + (end - first));
  return (
    opens &&
    pieces.slice(first, end).every(({ marker }) => marker === null) &&
    below.length === end - first &&
    below.every(({ side, marker }) => side !== null && marker !== null)
  );
}

function push(streams: Map<string, Piece[]>, id: string, piece: Piece): void {
  const stream = streams.get(id);
  if (stream === undefined) streams.set(id, [piece]);
  else stream.push(piece);
}

function opensTitle(piece: Piece): boolean {
  return piece.marker === null;
}

/** Id of the column with that label, which is added where it is new. */
function columnOf(
  columns: Column[],
  label: string,
  at: number,
  title: string | undefined,
  hints: readonly ColumnHint[],
): string {
  const hint = hints.find((one) => one.title === title);
  const known = columns.find((one) => one.label === (hint?.label ?? label));
  if (known !== undefined) return known.id;
  const free = columnIds.find((id, index) => index >= at && columns.every((one) => one.id !== id));
  const column: Column = {
    id: free ?? `column${String(columns.length + 1)}`,
    label: hint?.label ?? label,
    role: hint?.role ?? null,
  };
  columns.push(column);
  return column.id;
}
