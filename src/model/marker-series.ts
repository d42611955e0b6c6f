import type { MarkerShape } from './marker-shape.ts';
import { markerSeries } from './marker-table.ts';
import { halfWidth, isDigit, readNumeral, type NumeralAlphabet } from './numeral.ts';

export { isDecimal, markerSeries, seriesOf, type MarkerSeries } from './marker-table.ts';

/** One reading of a marker: its series, ordinal and branch numbers (`第４の３` is ordinal 4, branches `[3]`). */
export interface MarkerReading {
  series: string;
  ordinal: number;
  branches: number[];
}

/** A marker read at a place of a text, as printed, with every other reading it allows. */
export interface ReadMarker extends MarkerReading {
  raw: string;
  start: number;
  end: number;
  alternatives: MarkerReading[];
}

interface Reading extends MarkerReading {
  end: number;
}

const hyphens = '－-‐‑–—―−';
const blanks = ' 　\t\u00ad\u200b\ufeff';
/** A bracket before a numeral: a blank may stand before the one that closes it, as in (1 ). */
const opening = /[（(]$/u;
const longestTitle = 20;
/** Characters of a title in brackets that fills its line. */
const longestLine = 40;
const mostBranches = 4;

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < 2 && text[end] !== undefined && blanks.includes(text[end] ?? '')) end += 1;
  return end;
}

/** Reads `の３` or `－１` chains after a number, blanks between allowed (`第11 の３`); a roman `Ⅱの２` is two markers. */
function readBranches(
  text: string,
  at: number,
  alphabet: NumeralAlphabet,
): { branches: number[]; end: number } {
  const branches: number[] = [];
  let end = at;
  while (branches.length < mostBranches) {
    const joint = skipBlanks(text, end);
    const isHyphen = joint === end && hyphens.includes(text[joint] ?? ' ');
    if (!isHyphen && (text[joint] !== 'の' || alphabet === 'romanUpper')) break;
    const counted = alphabet === 'kanji' ? 'kanji' : 'arabic';
    const next = readNumeral(text, skipBlanks(text, joint + 1), counted);
    if (next === null) break;
    branches.push(next.value);
    end = next.end;
  }
  return { branches, end };
}

const branching = new Set<NumeralAlphabet>(['arabic', 'kanji', 'romanUpper', 'latinUpper']);

function branchesOf(
  text: string,
  at: number,
  alphabet: NumeralAlphabet,
): ReturnType<typeof readBranches> {
  return branching.has(alphabet) ? readBranches(text, at, alphabet) : { branches: [], end: at };
}

/** Whether a numeral is 〇 alone: at the head of a line that is a bullet, and no series counts from nought in kanji. */
function isNought(alphabet: NumeralAlphabet, value: number): boolean {
  return alphabet === 'kanji' && value === 0;
}

/** Reads one shape of a series: word or bracket, numeral, branches, closing word or bracket, branches after that. */
function readShape(text: string, at: number, series: string, shape: MarkerShape): Reading | null {
  for (const before of shape.before) {
    if (!text.startsWith(before, at)) continue;
    const start = at + before.length;
    if (shape.numeral === null) return { series, ordinal: 0, branches: [], end: start };
    const numeral = readNumeral(
      text,
      before === '' ? start : skipBlanks(text, start),
      shape.numeral,
    );
    if (numeral === null || (before === '' && isNought(shape.numeral, numeral.value))) continue;
    const inner = branchesOf(text, numeral.end, shape.numeral);
    const spaced = opening.test(before) || (before !== '' && skipBlanks(text, start) > start);
    const closing = spaced ? skipBlanks(text, inner.end) : inner.end;
    const after = shape.after.find((word) => word !== '' && text.startsWith(word, closing));
    if (after === undefined && !shape.after.includes('')) continue;
    const end = after === undefined ? inner.end : closing + after.length;
    const outer =
      after === undefined || inner.branches.length > 0
        ? { branches: [], end }
        : branchesOf(text, end, shape.numeral);
    const branches = [...inner.branches, ...outer.branches];
    return { series, ordinal: numeral.value, branches, end: outer.end };
  }
  return null;
}

/** `Ｄ００４－２`, `区分００`, `区分番号Ａ０００`: a letter with three digits or a numbered division. */
function readCode(text: string, at: number): Reading | null {
  const word = ['区分番号', '区分'].find((prefix) => text.startsWith(prefix, at)) ?? '';
  let end = at + word.length;
  const letter = halfWidth(text[end] ?? '');
  const lettered = letter >= 'A' && letter <= 'Z';
  if (lettered) end += 1;
  if (!lettered && word === '') return null;
  const digits = end;
  while (isDigit(text[end]) && end - digits < mostBranches) end += 1;
  if (end - digits < (word === '' ? 3 : 2) || isDigit(text[end])) return null;
  const number = Number([...text.slice(digits, end)].map(halfWidth).join(''));
  const ordinal = (lettered ? letter.charCodeAt(0) - 64 : 0) * 1000 + number;
  return { series: 'code', ordinal, ...readBranches(text, end, 'arabic') };
}

const decimal =
  /[0-9０-９]{1,2}(?:(?:[.．][0-9０-９]{1,2}){1,3}(?![0-9０-９])(?:[.．](?=[ 　\t]|$))?|(?:[－\-‐‑–−][0-9０-９]{1,2}){1,3}(?![0-9０-９－\-‐‑–−]))/uy;

/** `２．１`, `2.1.3`, `3-1-1`: numbers joined by stops or hyphens, the last of which counts. */
function readDecimal(text: string, at: number): Reading | null {
  if (!isDigit(text[at])) return null;
  decimal.lastIndex = at;
  const raw = decimal.exec(text)?.[0];
  if (raw === undefined) return null;
  const numbers = raw.split(/[^0-9０-９]/u).filter((part) => part !== '');
  const last = [...(numbers.at(-1) ?? '')].map(halfWidth).join('');
  const series = `decimal-${String(numbers.length)}`;
  return { series, ordinal: Number(last), branches: [], end: at + raw.length };
}

const angles: Readonly<Record<string, string>> = { '＜': '＞', '〈': '〉', '<': '>' };

/** `＜通則＞`: a short title in angle brackets, a longer one where the text ends with it. */
function readAngle(text: string, at: number): Reading | null {
  const closing = angles[text[at] ?? ''];
  if (closing === undefined) return null;
  const length = text.slice(at, at + longestLine + 2).indexOf(closing);
  const isTitle = length <= longestTitle + 1 || at + length + 1 === text.length;
  return length < 2 || !isTitle
    ? null
    : { series: 'angle', ordinal: 0, branches: [], end: at + length + 1 };
}

const namedQuestion =
  /[（(](?!別|様式|参考|資料|[図表注例案]|その)[一-龠々ァ-ヴー]{1,8}[ 　]?[－\-‐–−―][ 　]?([0-9０-９]{1,3})[）)]/uy;

/** `（総則－１）`: a question counted by the name of its part. */
function readNamedQuestion(text: string, at: number): Reading | null {
  if (text[at] !== '（' && text[at] !== '(') return null;
  namedQuestion.lastIndex = at;
  const match = namedQuestion.exec(text);
  if (match === null) return null;
  const ordinal = Number([...(match[1] ?? '')].map(halfWidth).join(''));
  return { series: 'question', ordinal, branches: [], end: at + match[0].length };
}

/** Shapes that can begin with a character, so that running text is left after one look. */
const shapesByFirst = new Map<string, { series: string; shape: MarkerShape }[]>();

function shapesFrom(first: string): { series: string; shape: MarkerShape }[] {
  const known = shapesByFirst.get(first);
  if (known !== undefined) return known;
  const begins = ({ before, numeral }: MarkerShape): boolean =>
    before.some((word) =>
      word === '' ? numeral !== null && readNumeral(first, 0, numeral) !== null : word[0] === first,
    );
  const found = markerSeries.flatMap(({ id, shapes }) =>
    shapes.filter(begins).map((shape) => ({ series: id, shape })),
  );
  shapesByFirst.set(first, found);
  return found;
}

/** Whether a marker can begin with a character, by its code, 0 where nobody has asked yet: running text is left after it. */
const beginnings = new Uint8Array(0x10000);

function mayBegin(first: string): boolean {
  const code = first.charCodeAt(0);
  if (beginnings[code] === 0) {
    const letter = halfWidth(first);
    const special = first === '区' || isDigit(first) || (letter >= 'A' && letter <= 'Z');
    beginnings[code] = special || first in angles || shapesFrom(first).length > 0 ? 1 : 2;
  }
  return beginnings[code] === 1;
}

/**
 * Reads the longest marker that begins at `at`, whatever follows it: callers decide whether an open marker (`ア`, `１`)
 * ends where it should. `alternatives` are other readings of the same characters, such as （イ） as an いろは numeral.
 */
export function readMarker(text: string, at: number): ReadMarker | null {
  const first = text[at];
  if (first === undefined || !mayBegin(first)) return null;
  const special =
    readCode(text, at) ??
    readAngle(text, at) ??
    readDecimal(text, at) ??
    readNamedQuestion(text, at);
  const readings: Reading[] = special === null ? [] : [special];
  for (const { series, shape } of special === null ? shapesFrom(first) : []) {
    const reading = readShape(text, at, series, shape);
    if (reading !== null) readings.push(reading);
  }
  const end = readings.reduce((longest, reading) => Math.max(longest, reading.end), at);
  const [chosen, ...alternatives] = readings
    .filter((reading) => reading.end === end)
    .map(({ series, ordinal, branches }) => ({ series, ordinal, branches }));
  if (chosen === undefined) return null;
  return { ...chosen, raw: text.slice(at, end), start: at, end, alternatives };
}
