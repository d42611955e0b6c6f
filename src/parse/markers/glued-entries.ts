import { isDecimal, readMarker, seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import { displayWidth } from '../lines/characters.ts';
import type { Piece } from '../lines/piece.ts';
import { endingOf, type Filling } from '../outline/flow.ts';
import { canFollow, maybeOneWord } from './glued-words.ts';
import type { LineMarker } from './marker-line.ts';

/** A label at the head of a piece: one set off from its words, or one that may be glued to them. */
export interface Entry {
  /** Index of its piece. */
  at: number;
  /** Names what counts on together: the series, the numbers it stands under, how its numerals are printed. */
  kind: string;
  series: string;
  ordinal: number;
  /** Whether no blank parts it from its words, so that only other labels tell that it is one. */
  isGlued: boolean;
  /** Whether it may be the head of a word, so that only labels before and behind it tell: イベント. */
  isDoubtful: boolean;
  /** Whether its line holds a sentence rather than a title. */
  isProse: boolean;
  marker: LineMarker;
  /** What stands behind it. */
  words: string;
}

const stop = /[．.：:）)】］\]〕]$/u;

/** The labels set off from their words at the heads of pieces, with all their readings. */
export function entriesSetOff(pieces: readonly Piece[]): Entry[] {
  return pieces.flatMap(({ marker, text }, at) =>
    marker === null || marker.running
      ? []
      : marker.readings
          .filter(({ series }) => seriesOf(series).nature !== 'bullet')
          .map((reading) => toEntry(marker.last ?? reading, marker, text, at, false)),
  );
}

/** The labels of the series that may be glued to the words behind them, where a text of its own can begin. */
export function entriesGlued(
  pieces: readonly Piece[],
  series: ReadonlySet<string>,
  fills: () => readonly Filling[],
): Entry[] {
  return pieces.flatMap((piece, at) => {
    if (piece.marker !== null || piece.table !== null || piece.inLine) return [];
    const found = readGlued(piece.text, series);
    if (found.length === 0 || !beginsText(pieces, at, series, fills)) return [];
    return found.map(({ reading, marker }) => toEntry(reading, marker, piece.text, at, true));
  });
}

/** Letters behind a label that are looked at. */
const reach = 16;

interface Found {
  reading: MarkerReading;
  marker: LineMarker;
}

function readGlued(text: string, series: ReadonlySet<string>): Found[] {
  const found = gluedIn(text, text, series);
  // 第１目的 is no 第１目.
  const section =
    found.length > 0 ? undefined : /^第[0-9０-９〇一二三四五六七八九十]+/u.exec(text)?.[0];
  return section === undefined ? found : gluedIn(section, text, series);
}

/** The labels that a text begins with when it is read as far as `seen`. */
function gluedIn(seen: string, text: string, sought: ReadonlySet<string>): Found[] {
  const read = readMarker(seen, 0);
  if (read === null || stop.test(read.raw)) return [];
  const { raw, end } = read;
  const words = text.slice(end, end + reach);
  return [read, ...read.alternatives].flatMap(({ series, ordinal, branches }) => {
    if (!sought.has(series) || branches.length > 0 || !canFollow(series, raw, words)) return [];
    const reading = { series, ordinal, branches };
    return [{ reading, marker: gluedMarker(raw, reading) }];
  });
}

/** What tells a glued label from words stands for the blank it lacks: it ends by itself. */
function gluedMarker(raw: string, reading: MarkerReading): LineMarker {
  const { length: end } = raw;
  return { raw, end, rest: end, readings: [reading], last: null, closed: true, running: false };
}

function toEntry(
  { series, ordinal }: MarkerReading,
  marker: LineMarker,
  text: string,
  at: number,
  isGlued: boolean,
): Entry {
  const words = text.slice(marker.rest);
  return {
    at,
    kind: kindOf(series, marker.raw),
    series,
    ordinal,
    isGlued,
    isDoubtful: isGlued && maybeOneWord(series, words),
    isProse: /[、。]/u.test(words),
    marker,
    words,
  };
}

function kindOf(series: string, raw: string): string {
  const upper = isDecimal(series) ? (/^.*[^0-9０-９]/u.exec(raw)?.[0] ?? '') : '';
  const width = /[0-9]/u.test(raw) ? 'half' : '';
  return [series, upper, width, /[．.、：:）)】］\]〕]$/u.exec(raw)?.[0] ?? ''].join(' ');
}

/** What the last line of a text ends with, so that it is over although the line is nearly full. */
const ends = /(?:こと|もの|とき|場合|者|[）)])$/u;

/** Whether the text above a piece is over, so that no word of it can go on there. */
function beginsText(
  pieces: readonly Piece[],
  at: number,
  sought: ReadonlySet<string>,
  fills: () => readonly Filling[],
): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (before === undefined || piece === undefined) return true;
  const ending = endingOf(before.text);
  if (ending !== 'either') return ending === 'stop';
  const filling = isShortTitle(before, sought) ? 'no' : fills()[at - 1];
  const isOver = piece.gap > 0 || piece.text.startsWith('第') || ends.test(before.text);
  return filling === 'no' || (filling === 'mostly' && isOver);
}

/** Columns of the longest title behind which a label is looked for although the line may be full. */
const shortTitle = 48;

function isShortTitle({ text, marker }: Piece, sought: ReadonlySet<string>): boolean {
  const opens = marker === null ? readGlued(text, sought).length > 0 : !marker.running;
  return opens && !/[、。]/u.test(text) && displayWidth(text) <= shortTitle;
}
