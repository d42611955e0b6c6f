import type { ColumnHint } from '../../model/parse-hints.ts';
import { displayWidth } from '../lines/characters.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { readLineMarker } from '../markers/marker-line.ts';
import { plainTitle, versionTitles } from './version-blocks.ts';

/** A line that holds the titles of two or more columns, cut into them. */
export interface TitleLine {
  titles: Piece[];
  labels: string[];
}

const shortestTitle = 4;
const mostTitles = 4;

/** Pieces below a line of titles among which the second column is sought. */
const furthestRestart = 400;

/**
 * Reads the line at `index` as one of column titles: cut by blanks into titles that differ in one part, or named by the
 * descriptor. What brackets tell apart (（拠点病院）) are columns; other words only where the list below begins again.
 */
export function readTitleLine(
  pieces: readonly Piece[],
  index: number,
  hints: readonly ColumnHint[],
): TitleLine | null {
  const piece = pieces[index];
  if (piece === undefined || piece.text.length > 120) return null;
  if (piece.inLine || /[。、]/u.test(piece.text)) return null;
  const titles = piece.text.split(/[ 　]+/u).map((title) => title.trim());
  if (titles.length < 2 || titles.length > mostTitles) return null;
  if (
    titles.every((title) => hints.some((hint) => hint.title === title)) ||
    versionTitles.every((version) => titles.some((title) => version.test(plainTitle(title))))
  )
    return { titles: cutAtBlanks(piece), labels: titles };
  if (titles.some((title) => title.length < shortestTitle || readLineMarker(title) !== null))
    return null;
  const labels = differences(titles);
  if (labels === null) return null;
  const areBracketed = titles.every((title, at) =>
    /[（(]/u.test(title.split(labels[at] ?? '')[0] ?? ''),
  );
  return areBracketed || beginsAgain(pieces.slice(index + 1, index + 1 + furthestRestart))
    ? { titles: cutAtBlanks(piece), labels }
    : null;
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
export function alone(title: Piece): Piece {
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
