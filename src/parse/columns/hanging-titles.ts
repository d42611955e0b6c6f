import { displayWidth, isBlank } from '../lines/characters.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { seriesOf } from '../../model/marker-series.ts';
import { endingOf } from '../outline/flow.ts';

/** Widest title that stands left of its text, and columns by which lines of one column may begin apart. */
const widestTitle = 28;
const slack = 2;

/** Columns free between a title and its text at least. */
const narrowestGap = 2;

/** Characters of a sentence beside a title at least. */
const shortestText = 8;

/** Lines a title fills at most. */
const longestTitle = 4;

/** A numbered line with a title on the left and its text on the right, and the lines that go on in both columns. */
interface Row {
  first: number;
  last: number;
  /** Where the text begins: offset into the first piece, and column of the page. */
  offset: number;
  column: number;
  /** Whether the text goes on in its column on the next line. */
  hangs: boolean;
}

/**
 * Sets titles printed left of their text above it: `１ 目的　　この事業は、…` with the next lines under この. Such a row is told by
 * lines that go on in the column of the text, or by a sentence whose column another numbered line shares.
 */
export function partHangingTitles(pieces: readonly Piece[]): Piece[] {
  const rows = pieces.flatMap((_, at) => readRow(pieces, at) ?? []);
  const sure = rows.filter((row) => row.hangs || isShared(row, rows));
  const parted: Piece[] = [];
  let next = 0;
  for (const row of sure) {
    if (row.first < next) continue;
    parted.push(...pieces.slice(next, row.first), ...partRow(pieces, row));
    next = row.last + 1;
  }
  return [...parted, ...pieces.slice(next)];
}

function isShared(row: Row, rows: readonly Row[]): boolean {
  return rows.some((other) => other !== row && Math.abs(other.column - row.column) <= slack);
}

/** The row that begins with a piece; `null` where that is no numbered title with a text beside it. */
function readRow(pieces: readonly Piece[], first: number): Row | null {
  const head = pieces[first];
  if (head === undefined || !isNumbered(head)) return null;
  const offset = secondCell(head.text, head.marker?.rest ?? 0);
  if (offset === null) return null;
  const column = columnOf(head, offset);
  let last = first;
  let hangs = false;
  for (let at = first + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.gap > 0) break;
    const isText = Math.abs(piece.indent - column) <= slack;
    if (!isText && (at - first >= longestTitle || !goesOnTitle(piece, column))) break;
    if (isText ? piece.marker === null : textAt(piece, column) !== null) hangs = true;
    last = at;
  }
  const text = head.text.slice(offset);
  const isSentence = endingOf(text) === 'stop' && text.length >= shortestText;
  return hangs || isSentence ? { first, last, offset, column, hangs } : null;
}

function isNumbered({ marker, side, text }: Piece): boolean {
  const [reading] = marker?.readings ?? [];
  if (marker === null || reading === undefined || marker.running || side !== null) return false;
  const { nature, rank } = seriesOf(reading.series);
  return nature === 'ordered' && rank >= 30 && rank < 90 && marker.rest < text.length;
}

/** Where the second of two cells begins, the first of which is a title; `null` in any other line. */
function secondCell(text: string, from: number): number | null {
  const gaps = [...text.slice(from).matchAll(/[ 　]+/gu)].filter(
    ({ 0: blanks }) => displayWidth(blanks) >= narrowestGap,
  );
  const gap = gaps[0];
  if (gap === undefined || gaps.length > 1) return null;
  const title = text.slice(from, from + gap.index);
  const isTitle =
    title.length > 1 && displayWidth(title) <= widestTitle && endingOf(title) === 'either';
  // One full-width blank is how a term stands before its definition, and how a sentence is spread.
  return isTitle && displayWidth(gap[0]) > narrowestGap && !/[。、]/u.test(title)
    ? from + gap.index + gap[0].length
    : null;
}

function columnOf({ indent, text }: Piece, offset: number): number {
  return indent + displayWidth(text.slice(0, offset));
}

/** Whether a line goes on the title, alone or with the text beside it. */
function goesOnTitle(piece: Piece, column: number): boolean {
  if (piece.marker !== null || piece.indent >= column) return false;
  if (piece.edge > column - narrowestGap) return textAt(piece, column) !== null;
  return !piece.text.endsWith('。');
}

/** Where the text of a line begins that has words left of the column too; `null` where a word stands over it. */
function textAt({ indent, text }: Piece, column: number): number | null {
  let at = indent;
  for (let offset = 0; offset < text.length; offset += 1) {
    const isNear = Math.abs(at - column) <= slack;
    const opens = !isBlank(text[offset]) && isBlank(text[offset - 1]) && isBlank(text[offset - 2]);
    if (isNear && opens) return offset;
    at += displayWidth(text[offset] ?? '');
  }
  return null;
}

/** The pieces of a row: those of its title, then those of its text. */
function partRow(pieces: readonly Piece[], { first, last, offset, column }: Row): Piece[] {
  const titles: Piece[] = [];
  const texts: Piece[] = [];
  for (let at = first; at <= last; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.indent >= column - slack) {
      texts.push(piece);
      continue;
    }
    const cut = at === first ? offset : textAt(piece, column);
    const title = cut === null ? piece : slicePiece(piece, 0, cut);
    titles.push(at === first ? title : { ...title, inLine: true });
    if (cut !== null) texts.push({ ...slicePiece(piece, cut), inLine: false });
  }
  const [opening, ...others] = texts;
  return opening === undefined ? titles : [...titles, { ...opening, gap: 1 }, ...others];
}
