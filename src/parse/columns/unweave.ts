import { endingOf } from '../outline/flow.ts';
import type { Piece } from '../lines/piece.ts';
import { isOmission } from '../lines/standing-apart.ts';

/** Pieces of which those of two columns woven line by line carry their side, and the titles of the columns. */
export interface Unwoven {
  pieces: Piece[];
  labels: string[];
}

type Side = 0 | 1;
type Counts = ReadonlyMap<string, number>;

/** One way to share the lines read so far among the two columns. */
interface Sharing {
  score: number;
  side: Side | null;
  last: readonly [Piece | null, Piece | null];
  /** Last ordinal of each series, by column. */
  counts: readonly [Counts, Counts];
  before: Sharing | null;
}

const headerReach = 14;

/** How much speaks for the other column, on the next line and after a blank one. */
const turning = { nextLine: 0.2, afterBlank: 0.8 } as const;
const fewestTwins = 3;
const beam = 8;
const fullShare = 0.8;

/** Share of the lines that are no longer than a column is wide. */
const usualShare = 0.75;
const titles = /(改正後|改正案|新)(?:別添[０-９0-9]?)?(改正前|現行|旧)(?:別添[０-９0-9]?)?$/u;

/**
 * Finds tables of amendments whose two columns came out line by line: their titles, then the same headings twice. Each line
 * goes to the column whose sentence it carries on, judged by words the text holds elsewhere.
 */
export function unweave(pieces: readonly Piece[]): Unwoven {
  const unwoven = [...pieces];
  let labels: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const header = readHeader(pieces, at);
    if (header === null) continue;
    const end = endOfTable(pieces, at);
    if (countTwins(pieces, at, end) < fewestTwins) continue;
    labels = header.labels;
    const rows = [...header.rows, ...Array.from({ length: end - at }, (_, row) => at + row)];
    const woven = rows.flatMap((row) => pieces[row] ?? []);
    shareLines(woven).forEach((side, row) => {
      const piece = woven[row];
      const index = rows[row];
      if (piece !== undefined && index !== undefined) unwoven[index] = { ...piece, side, gap: 0 };
    });
    at = end - 1;
  }
  return { pieces: unwoven, labels };
}

function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Titles of columns in the short lines right before a piece, and the lines among them that are no titles. */
function readHeader(
  pieces: readonly Piece[],
  at: number,
): { labels: string[]; rows: number[] } | null {
  if (!isTwin(pieces, at)) return null;
  let from = at;
  while (from > 0 && at - from < headerReach && plain(pieces[from - 1]?.text ?? '').length <= 4)
    from -= 1;
  const short = pieces.slice(from, at);
  const match = titles.exec(short.map(({ text }) => plain(text)).join(''));
  if (match === null) return null;
  const rows = short.flatMap((piece, row) => (/^別添/u.test(piece.text) ? [from + row] : []));
  return { labels: match.slice(1, 3), rows };
}

function isTwin(pieces: readonly Piece[], at: number): boolean {
  const [one, other] = [pieces[at], pieces[at + 1]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.side === null &&
    plain(one.text) === plain(other.text)
  );
}

function countTwins(pieces: readonly Piece[], from: number, to: number): number {
  let twins = 0;
  for (let at = from; at < to - 1; at += 1) if (isTwin(pieces, at)) twins += 1;
  return twins;
}

/** A table goes on to the next annex, table of its own or slide. */
function endOfTable(pieces: readonly Piece[], from: number): number {
  for (let at = from + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const opens =
      /^[（(]別(?:添|紙)/u.test(piece?.text ?? '') &&
      !isTwin(pieces, at) &&
      !isTwin(pieces, at - 1);
    if (opens || piece?.opensSlide === true || piece?.side !== null) return at;
  }
  return pieces.length;
}

/** Shares the lines of a table among its columns by a beam search over their junctions. */
function shareLines(rows: readonly Piece[]): Side[] {
  const words = new Set<string>();
  for (const { text } of rows) {
    for (let at = 0; at + 3 <= text.length; at += 1) words.add(text.slice(at, at + 3));
  }
  const widths = rows
    .map(({ edge, indent }) => edge - indent)
    .toSorted((one, other) => one - other);
  const width = widths[Math.floor(widths.length * usualShare)] ?? 0;
  let sharings: Sharing[] = [
    { score: 0, side: null, last: [null, null], counts: [new Map(), new Map()], before: null },
  ];
  for (const row of rows) {
    const next = sharings.flatMap((sharing) =>
      ([0, 1] as const).map((side) => carryOn(sharing, row, side, words, width * fullShare)),
    );
    sharings = next.toSorted((one, other) => other.score - one.score).slice(0, beam);
  }
  const sides: Side[] = [];
  let sharing = sharings[0] ?? null;
  while (sharing !== null && sharing.side !== null) {
    sides.push(sharing.side);
    sharing = sharing.before;
  }
  return sides.reverse();
}

function carryOn(
  before: Sharing,
  row: Piece,
  side: Side,
  words: ReadonlySet<string>,
  full: number,
): Sharing {
  const last = before.last[side];
  const other: Side = side === 0 ? 1 : 0;
  const eager = row.gap > 0 ? turning.afterBlank : turning.nextLine;
  const turn = before.side === null ? 1 - side : before.side === side ? -eager : eager;
  const score =
    before.score +
    turn +
    junction(last, row, words, full) +
    likeness(before, row, side, other) +
    order(before, row, side, other);
  const counts = countOn(before.counts[side], row);
  return {
    score,
    side,
    last: side === 0 ? [row, before.last[1]] : [before.last[0], row],
    counts: side === 0 ? [counts, before.counts[1]] : [before.counts[0], counts],
    before,
  };
}

/** Whether a row opens with a marker or leaves something out. */
function opensText({ marker, text }: Piece): boolean {
  return (marker !== null && !marker.running) || isOmission(text);
}

function isLabel({ marker, text }: Piece): boolean {
  return marker !== null && marker.rest >= text.length;
}

/** How well a row goes on from the last one of its column. */
function junction(
  last: Piece | null,
  row: Piece,
  words: ReadonlySet<string>,
  full: number,
): number {
  const opens = opensText(row);
  if (last === null) return opens ? 1 : 0;
  if (isLabel(last)) return opens ? -1 : 2;
  const ending = endingOf(last.text);
  const goesOn = ending === 'open' || (ending === 'either' && last.edge - last.indent >= full);
  if (!goesOn) return opens ? 1.5 : isOmission(last.text) ? -4 : -2;
  if (opens) return isTitleEnd(last) ? 0 : -4;
  const known =
    words.has(last.text.slice(-2) + row.text.slice(0, 1)) ||
    words.has(last.text.slice(-1) + row.text.slice(0, 2));
  return known ? 2 : -0.5;
}

/** Whether a row may be a whole title although it fills its line: it opened with a marker and ends with a noun. */
function isTitleEnd(row: Piece): boolean {
  return row.marker !== null && endingOf(row.text) === 'either';
}

/** Both columns often print the same line, each once, one right after the other. */
function likeness(before: Sharing, row: Piece, side: Side, other: Side): number {
  const text = plain(row.text);
  const own = before.last[side];
  const opposite = before.last[other];
  const repeats = own !== null && plain(own.text) === text && !isOmission(text);
  const answers = before.side === other && opposite !== null && plain(opposite.text) === text;
  const placed = isOmission(text) && side === placeOf(text) ? 1 : 0;
  return (answers ? 3 : 0) - (repeats ? 4 : 0) + placed;
}

/** What is new stands on the left alone, what is deleted on the right: the other column says so. */
function placeOf(omission: string): Side | null {
  if (omission.includes('新設')) return 1;
  return omission.includes('削') ? 0 : null;
}

/** How well a row's marker counts on in its column; the left column opens what both hold. */
function order(before: Sharing, row: Piece, side: Side, other: Side): number {
  const reading = row.marker === null || row.marker.running ? undefined : row.marker.readings[0];
  if (reading === undefined || reading.ordinal === 0) return 0;
  const own = before.counts[side].get(reading.series) ?? 0;
  const opposite = before.counts[other].get(reading.series) ?? 0;
  const next = reading.ordinal === own + 1 || reading.ordinal === 1;
  const opensFirst = side === 1 && opposite < reading.ordinal;
  return (next ? 1 : reading.ordinal <= own ? -2 : -0.5) - (opensFirst ? 1 : 0);
}

function countOn(counts: Counts, { marker }: Piece): Counts {
  const reading =
    marker === null || marker.running ? undefined : (marker.last ?? marker.readings[0]);
  return reading === undefined ? counts : new Map(counts).set(reading.series, reading.ordinal);
}
