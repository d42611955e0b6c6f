import { displayWidth, withoutSpread } from './characters.ts';
import type { Footnotes } from './footnotes.ts';
import { insidesOf } from './frames.ts';
import type { Line } from './lines.ts';
import { readLineMarker, ringNumberOf, type LineMarker } from '../markers/marker-line.ts';
import { isListBullet } from '../markers/series-kinds.ts';
import { readSpoken } from '../markers/spoken-labels.ts';

/** A stretch of one line that belongs to one stream of reading: a whole line, a column's part of it, one of its items. */
export interface Piece {
  /** Source line, from 1. */
  line: number;
  /** Half-open offsets into the source, white space at both ends left out. */
  start: number;
  end: number;
  text: string;
  /** The marker at its head, whether or not it opens a clause. */
  marker: LineMarker | null;
  /** First and after-last column on a fixed-width page. */
  indent: number;
  edge: number;
  /** Blank lines before it. */
  gap: number;
  /** Whether it is the first of its page after a form feed. */
  opensPage: boolean;
  /** Whether a slide opens here: a text without indentation sets the first line of a text box off by one blank. */
  opensSlide: boolean;
  /** Which column it stands in where columns are printed side by side, from 0; `null` elsewhere. */
  side: number | null;
  /** First line of the table it is a row of; `null` elsewhere. */
  table: number | null;
  /** Whether it is the title printed above a column. */
  titlesColumn: boolean;
  /** Whether it names the clause under it: （目的） above 第１条. */
  isCaption: boolean;
  /** Whether it follows another piece on its line. */
  inLine: boolean;
}

/** Share of indented lines from which a text counts as laid out by indentation. */
const layoutShare = 0.2;

/** Whether lines are indented as a matter of course, as `pdftotext -layout` prints them. */
export function isLaidOut(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text !== '');
  const indented = filled.filter(({ indent }) => indent > 0);
  return indented.length > filled.length * layoutShare;
}

/** Whether a line is part of running text. */
const prose = /[、。]/u;

/**
 * Whether one blank before a line opens a slide: in a text where that is all the indentation there is, and where most
 * of the lines behind it are titles. Before sentences it is what is left of the blank that opens a paragraph, before items
 * of what they are set in by.
 */
function showsSlides(lines: readonly Line[]): boolean {
  if (isLaidOut(lines) || !lines.every(({ text, indent }) => text === '' || indent <= 1))
    return false;
  const set = lines.filter(({ text, indent }) => text !== '' && indent === 1);
  return set.filter(({ text }) => prose.test(text) || isItem(text)).length * 2 < set.length;
}

/** Whether a line opens with a bullet or counts on from another: ○, (2). */
function isItem(text: string): boolean {
  const [reading] = readLineMarker(text)?.readings ?? [];
  return reading !== undefined && (isListBullet(reading.series) || reading.ordinal > 1);
}

/** A line of a table of contents whose page stands on the next line, and that page. */
const contentsLine = /[…‥]{3,}$|[・.．]{6,}$/u;
const page = /^[0-9０-９]{1,3}$/u;

/** One piece for each filled line that is no furniture, without what is drawn around it. */
export function toPieces(lines: readonly Line[], furniture: ReadonlySet<number>): Piece[] {
  const laidOut = isLaidOut(lines);
  const hasSlides = showsSlides(lines);
  const insides = insidesOf(lines);
  const pieces: Piece[] = [];
  let gap = 0;
  let opensPage = false;
  lines.forEach((line, index) => {
    opensPage ||= line.opensPage;
    if (furniture.has(index)) return;
    const { start, end } = insides[index] ?? { start: 0, end: line.text.length };
    if (start === end) {
      gap += 1;
      return;
    }
    const text = line.text.slice(start, end);
    const indent = line.indent + displayWidth(line.text.slice(0, start));
    pieces.push({
      line: line.number,
      start: line.contentStart + start,
      end: line.contentStart + end,
      text,
      marker: isPageOf(pieces.at(-1), text) ? null : readLineMarker(text),
      indent,
      edge: indent + displayWidth(laidOut ? text : withoutSpread(text)),
      gap,
      opensPage,
      opensSlide: hasSlides && line.indent === 1,
      side: null,
      table: null,
      titlesColumn: false,
      isCaption: false,
      inLine: false,
    });
    gap = 0;
    opensPage = false;
  });
  return readSpoken(leaveUnanswered(leaveLoneRings(pieces)));
}

/** A question counted by the name of its part, （総則－１）, which only answers tell from other names in brackets. */
const namedByPart = /^[（(][^Ｑ問質照Q【]/u;

/** The pieces without such questions where the text has no answers. */
function leaveUnanswered(pieces: readonly Piece[]): Piece[] {
  const seriesAt = ({ marker }: Piece): string => marker?.readings[0]?.series ?? '';
  const hasAnswers = pieces.some((piece) => seriesAt(piece).startsWith('answer'));
  if (hasAnswers) return [...pieces];
  return pieces.map((piece) =>
    seriesAt(piece) === 'question' && namedByPart.test(piece.marker?.raw ?? '')
      ? { ...piece, marker: null }
      : piece,
  );
}

/** The pieces with ○ for a bullet where the number behind it counts with none before or after it: ○1 か所以上に設ける. */
function leaveLoneRings(pieces: readonly Piece[]): Piece[] {
  const numbers = pieces.map(({ text }) => ringNumberOf(text)).filter((number) => number > 0);
  let at = -1;
  return pieces.map((piece) => {
    if (ringNumberOf(piece.text) === 0) return piece;
    at += 1;
    const number = numbers[at] ?? 0;
    const counts = number === 1 ? numbers[at + 1] === 2 : numbers[at - 1] === number - 1;
    return counts ? piece : { ...piece, marker: readLineMarker(piece.text, false) };
  });
}

function isPageOf(before: Piece | undefined, text: string): boolean {
  return page.test(text) && contentsLine.test(before?.text ?? '');
}

/** The pieces of the text, and apart from them those of the notes at the foot of its pages, numbered as notes. */
export function partFootnotes(
  pieces: readonly Piece[],
  { heads, lines }: Footnotes,
): { body: Piece[]; notes: Piece[] } {
  const isNote = ({ line }: Piece): boolean => lines.has(line - 1);
  const notes = pieces.filter(isNote).map((piece) => {
    const ordinal = heads.get(piece.line - 1);
    return { ...piece, marker: ordinal === undefined ? null : noteMarker(piece.text, ordinal) };
  });
  return { body: pieces.filter((piece) => !isNote(piece)), notes };
}

function noteMarker(text: string, ordinal: number): LineMarker {
  const raw = /^[0-9０-９]+/u.exec(text)?.[0] ?? '';
  const rest = raw.length + (/^[ 　]*/u.exec(text.slice(raw.length))?.[0].length ?? 0);
  const readings = [{ series: 'note', ordinal, branches: [] }];
  return { raw, end: raw.length, rest, readings, last: null, closed: true, running: false };
}

/** The part `[from, to)` of a piece as a piece of its own, white space at its ends left out. */
export function slicePiece(piece: Piece, from: number, to: number = piece.text.length): Piece {
  const part = piece.text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  const text = part.trim();
  const start = piece.start + from + lead;
  const indent = piece.indent + displayWidth(piece.text.slice(0, from + lead));
  return {
    ...piece,
    start,
    end: start + text.length,
    text,
    marker: readLineMarker(text) ?? (from === 0 ? heldMarker(piece.marker, text) : null),
    indent,
    edge: indent + displayWidth(text),
    gap: from === 0 ? piece.gap : 0,
    opensPage: from === 0 && piece.opensPage,
    opensSlide: from === 0 && piece.opensSlide,
    inLine: piece.inLine || from > 0,
  };
}

/** The marker of a piece that only other lines tell to be one, where a part of that piece has words behind it. */
function heldMarker(marker: LineMarker | null, text: string): LineMarker | null {
  return marker !== null && marker.rest < text.length ? marker : null;
}
