import type { Column } from '../../model/parsed-document.ts';
import type { ColumnHint } from '../../model/parse-hints.ts';
import { displayWidth } from '../lines/characters.ts';
import { readLineMarker } from '../markers/marker-line.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';

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
const shortestTitle = 4;

/** A line that holds the titles of two or more columns, cut into them. */
interface TitleLine {
  titles: Piece[];
  labels: string[];
}

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
  for (const [index, piece] of markTitles(pieces).entries()) {
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
    const titles = readTitleLine(
      piece,
      hints,
      pieces.slice(index + 1, index + 1 + furthestRestart),
    );
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

/** Titles of the two versions of a text whose blocks are printed one after the other. */
const versionTitles = [/^(?:改正[後案]|見直し[後案])$/u, /^(?:改正前|見直し前|現行)$/u];

/**
 * Lines that hold only the title of a version, by their start, in a text that holds both versions: which of the two
 * comes first, and whether the other's title stands right above, so that both blocks follow.
 */
function blockTitles(pieces: readonly Piece[]): Map<number, { at: number; above: boolean }> {
  const kinds = pieces.map(({ text, side, table }) =>
    side === null && table === null
      ? versionTitles.findIndex((title) => title.test(plainTitle(text)))
      : -1,
  );
  const first = kinds.find((kind) => kind >= 0);
  const titles = new Map<number, { at: number; above: boolean }>();
  if (versionTitles.some((_, kind) => !kinds.includes(kind))) return titles;
  // Versions of one text begin alike; what only speaks of 現行 and 改正後 does not.
  const head = pieces.find((_, index) => (kinds[index] ?? -1) < 0 && (kinds[index - 1] ?? -1) >= 0);
  if (pieces.filter(({ text }) => text === head?.text).length < 2) return titles;
  pieces.forEach(({ start }, index) => {
    const kind = kinds[index] ?? -1;
    const above = (kinds[index - 1] ?? -1) >= 0 && kinds[index - 1] !== kind;
    if (kind >= 0) titles.set(start, { at: kind === first ? 0 : 1, above });
  });
  return titles;
}

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

function plainTitle(text: string): string {
  return text.replaceAll(/\s/gu, '');
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

/** Pieces below a line of titles among which the second column is sought. */
const furthestRestart = 400;

/**
 * Reads a line of column titles: cut by blanks into titles that differ in one part, or named by the descriptor. What is
 * told apart by brackets (（拠点病院）) are columns; other words only where the list `below` begins again from 1.
 */
function readTitleLine(
  piece: Piece,
  hints: readonly ColumnHint[],
  below: readonly Piece[],
): TitleLine | null {
  if (piece.text.length > 120 || piece.inLine || /[。、]/u.test(piece.text)) return null;
  const parts = cutAtBlanks(piece);
  if (parts.length < 2 || parts.length > columnIds.length) return null;
  const titles = parts.map(({ text }) => text);
  if (titles.every((title) => hints.some((hint) => hint.title === title))) {
    return { titles: parts, labels: titles };
  }
  if (versionTitles.every((version) => titles.some((title) => version.test(plainTitle(title)))))
    return { titles: parts, labels: titles };
  if (titles.some((title) => title.length < shortestTitle || readLineMarker(title) !== null))
    return null;
  const labels = differences(titles);
  if (labels === null) return null;
  const areBracketed = titles.every((title, at) =>
    /[（(]/u.test(title.split(labels[at] ?? '')[0] ?? ''),
  );
  return areBracketed || beginsAgain(below) ? { titles: parts, labels } : null;
}

/** Whether the first series of markers begins with 1, and later once more. */
function beginsAgain(pieces: readonly Piece[]): boolean {
  const readings = pieces.flatMap(({ marker }) => marker?.readings[0] ?? []);
  const [head] = readings;
  return (
    head?.ordinal === 1 &&
    readings.slice(1).some(({ series, ordinal }) => series === head.series && ordinal === 1)
  );
}

function cutAtBlanks(piece: Piece): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(/[ 　]+/g)) {
    parts.push(alone(slicePiece(piece, from, match.index)));
    from = match.index + match[0].length;
  }
  parts.push(alone(slicePiece(piece, from)));
  return parts;
}

/** A title above its column says nothing of how wide the column's lines are set. */
function alone(title: Piece): Piece {
  return {
    ...title,
    indent: 0,
    edge: displayWidth(title.text),
    inLine: false,
    gap: 1,
    titlesColumn: true,
  };
}

/** The part `[from, to)` of a title, or all that stands in the brackets around it. */
function wholeBracket(title: string, from: number, to: number): string {
  const opening = Math.max(title.lastIndexOf('（', from), title.lastIndexOf('(', from));
  const closing = title.slice(to).search(/[）)]/u);
  const within = opening >= 0 && closing >= 0;
  return within ? title.slice(opening + 1, to + closing) : title.slice(from, to).trim();
}

/** What tells titles apart that share more than half of their words; `null` where they share less. */
function differences(titles: readonly string[]): string[] | null {
  const shortest = Math.min(...titles.map(({ length }) => length));
  let head = 0;
  while (head < shortest && titles.every((title) => title[head] === titles[0]?.[head])) head += 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    titles.every((title) => title.at(-1 - tail) === titles[0]?.at(-1 - tail))
  ) {
    tail += 1;
  }
  if ((head + tail) * 2 < shortest || head === shortest) return null;
  const labels = titles.map((title) => wholeBracket(title, head, title.length - tail));
  return new Set(labels).size === titles.length && labels.every((label) => label !== '')
    ? labels
    : null;
}
