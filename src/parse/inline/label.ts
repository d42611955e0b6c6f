import { readNumeral } from '../../model/numeral.ts';
import { annexName } from './annex-name.ts';
import {
  bracketed,
  code,
  decimal,
  general,
  glyphs,
  kanjiNumber,
  letters,
  namedLabels,
  number,
  romanBranches,
  unnumbered,
} from './label-table.ts';

/** One reading of a label: its series (as in `marker-series`), ordinal and branch numbers (`第４の２` is 4, `[2]`). */
export interface LabelReading {
  series: string;
  ordinal: number;
  branches: number[];
  /** What an annex is called, so that 別紙１ is not 別添１; the same with and without brackets. */
  name?: string | undefined;
}

/** A label inside running text: where it stands in a view, and every way to read it. */
export interface Label {
  start: number;
  end: number;
  readings: LabelReading[];
  /** How much the label proves by itself: a `named` one is a reference wherever it stands, a `bare` one needs words around it. */
  strength: 'named' | 'marked' | 'bare';
  /** Printed in quotation marks, as items of another table are: 「注５」, 「１」. */
  quoted: boolean;
}

const katakana = /[ァ-ヴー]/u;
const latin = /[A-Za-z0-9]/u;
function valueOf(digits: string): number {
  const printed = digits.replaceAll('○', '〇');
  return readNumeral(printed, 0, /[0-9]/u.test(printed) ? 'arabic' : 'kanji')?.value ?? 0;
}

function branchesOf(words: string | undefined): number[] {
  return (words ?? '').split(/[の-]/u).filter(Boolean).map(valueOf);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function label(
  start: number,
  end: number,
  strength: Label['strength'],
  ...readings: LabelReading[]
): Label {
  return { start, end, readings, strength, quoted: false };
}

function readNamed(text: string, at: number): Label | null {
  for (const { series, words } of namedLabels) {
    const match = matchAt(words, text, at);
    if (match === null) continue;
    const ordinal = valueOf(match[1] ?? '');
    const name = annexName(match[0], series);
    const branches = branchesOf(match[2]);
    // The stop of 第２の１．（１） stands behind the section's number, as the text prints it.
    const end = series === 'dai' ? afterStop(text, words.lastIndex) : words.lastIndex;
    return label(at, end, 'named', { series, ordinal, branches, name });
  }
  for (const [words, series] of unnumbered) {
    const match = matchAt(words, text, at);
    if (match === null) continue;
    const name = annexName(match[0], series);
    return label(at, words.lastIndex, 'named', { series, ordinal: 0, branches: [], name });
  }
  const rule = matchAt(general, text, at);
  if (rule === null) return null;
  const ordinal = Number(rule[1] ?? 0);
  return label(at, general.lastIndex, 'named', { series: 'general', ordinal, branches: [] });
}

function readCode(text: string, at: number): Label | null {
  const match = matchAt(code, text, at);
  if (match === null) return null;
  const letter = (match[1] ?? 'A').charCodeAt(0) - 64;
  const ordinal = letter * 1000 + Number(match[2]);
  return label(at, code.lastIndex, 'named', {
    series: 'code',
    ordinal,
    branches: branchesOf(match[3]),
  });
}

function readBracketed(text: string, at: number, pairs: Int32Array): Label | null {
  const closing = pairs[at] ?? -1;
  if (closing < 0 || closing - at > 5 || closing - at < 2) return null;
  const readings: LabelReading[] = [];
  for (const [alphabet, series] of bracketed) {
    const numeral = readNumeral(text, at + 1, alphabet);
    if (numeral?.end === closing) readings.push({ series, ordinal: numeral.value, branches: [] });
  }
  return readings.length === 0 ? null : label(at, closing + 1, 'marked', ...readings);
}

function readGlyph(text: string, at: number): Label | null {
  for (const [alphabet, series] of glyphs) {
    const numeral = readNumeral(text, at, alphabet);
    if (numeral !== null)
      return label(at, numeral.end, 'marked', { series, ordinal: numeral.value, branches: [] });
  }
  return null;
}

/** ① as pages print it that have no such letter: ○1及び○2. */
const ringNumber =
  /[○〇◯]([1-9]|1[0-9]|20)(?=の(?:要件|規定|[0-9(（ア-ン])|に(?:掲|規|定|示|つ|よ|該|留|加|準)|及び|又は|から|まで|、[○〇◯]|～[○〇◯])/uy;

function readRingNumber(text: string, at: number): Label | null {
  const match = matchAt(ringNumber, text, at);
  if (match === null) return null;
  const reading = { series: 'circled', ordinal: Number(match[1]), branches: [] };
  return label(at, ringNumber.lastIndex, 'marked', reading);
}

/** A stop between a label and what stands in it belongs to the label: ２．（１）, １．①, １．の, Ⅱ．１. */
function afterStop(text: string, end: number): number {
  return /^\.[(①-⑳のにで及又0-9]/u.test(text.slice(end, end + 2)) ? end + 1 : end;
}

function readUpperRoman(text: string, at: number): Label | null {
  const numeral = readNumeral(text, at, 'romanUpper');
  if (numeral === null) return null;
  const joined = matchAt(romanBranches, text, numeral.end)?.[0] ?? '';
  const end = joined === '' ? afterStop(text, numeral.end) : numeral.end + joined.length;
  const branches = branchesOf(joined);
  return label(at, end, 'bare', { series: 'roman', ordinal: numeral.value, branches });
}

function readLowerRoman(text: string, at: number): Label | null {
  const numeral = readNumeral(text, at, 'romanLower');
  if (numeral === null) return null;
  const reading = { series: 'roman-lower', ordinal: numeral.value, branches: [] };
  return label(at, numeral.end, 'bare', reading);
}

/** Whether the character at `at` stands alone, no neighbour being of the same kind. */
function isAlone(kind: RegExp, text: string, at: number): boolean {
  return !kind.test(text.charAt(at + 1)) && !kind.test(text.charAt(at - 1));
}

function readLatin(text: string, at: number): Label | null {
  if (!isAlone(latin, text, at)) return null;
  const ordinal = text.charCodeAt(at) - 96;
  return label(at, at + 1, 'bare', { series: 'latin', ordinal, branches: [] });
}

function readKatakana(text: string, at: number): Label | null {
  if (!isAlone(katakana, text, at)) return null;
  const readings = letters.flatMap(([alphabet, series]) => {
    const numeral = readNumeral(text, at, alphabet);
    return numeral === null ? [] : [{ series, ordinal: numeral.value, branches: [] }];
  });
  return readings.length === 0 ? null : label(at, afterStop(text, at + 1), 'bare', ...readings);
}

const readNumber =
  (pattern: RegExp, series: string): Reader =>
  (text, at) => {
    const match = matchAt(pattern, text, at);
    if (match === null) return null;
    const ordinal = valueOf(match[1] ?? '');
    const branches = branchesOf(match[2]);
    return label(at, pattern.lastIndex, 'bare', { series, ordinal, branches });
  };

/** What `2.1.3` and `2-1-3` count: the last number, the ones before as branches, so that it names one place in a text. */
export function decimalReading(printed: string): LabelReading {
  const numbers = printed.split(/[.-]/u).filter(Boolean).map(Number);
  return {
    series: `decimal-${String(numbers.length)}`,
    ordinal: numbers.at(-1) ?? 0,
    branches: numbers.slice(0, -1),
  };
}

/** `2.1.3`, or a number and the stop behind it. */
function readDigits(text: string, at: number, pairs: Int32Array): Label | null {
  const printed = matchAt(decimal, text, at)?.[0];
  if (printed !== undefined) {
    const end = afterStop(text, at + printed.length);
    return label(at, end, 'bare', decimalReading(printed));
  }
  const found = readNumber(number, 'number')(text, at, pairs);
  return found === null ? null : { ...found, end: afterStop(text, found.end) };
}

/** Longest label that may stand in quotation marks of its own. */
const longestQuoted = 10;

function readQuoted(text: string, at: number, pairs: Int32Array): Label | null {
  const closing = pairs[at] ?? -1;
  if (closing < 0 || closing - at > longestQuoted) return null;
  const inner = readLabel(text, at + 1, pairs);
  if (inner === null || inner.end !== closing) return null;
  return { ...inner, start: at, end: closing + 1, strength: 'named', quoted: true };
}

type Reader = (text: string, at: number, pairs: Int32Array) => Label | null;

/** What reads a label, by the characters it can begin with. */
const beginnings: readonly [RegExp, Reader][] = [
  [/「/u, readQuoted],
  [/\(/u, readBracketed],
  [/[A-Z]/u, readCode],
  [/[第別様参問注通附]/u, readNamed],
  [/[0-9]/u, readDigits],
  [/[一二三四五六七八九十百]/u, readNumber(kanjiNumber, 'kanji')],
  [/[ァ-ヴ]/u, readKatakana],
  [/[Ⅰ-Ⅻ]/u, readUpperRoman],
  [/[ⅰ-ⅻ]/u, readLowerRoman],
  [/[a-z]/u, readLatin],
  [/[○〇◯]/u, readRingNumber],
];
const readers = new Map<number, Reader>();
for (let unit = 0; unit < 0x10000; unit += 1) {
  const char = String.fromCharCode(unit);
  const reader = beginnings.find(([first]) => first.test(char))?.[1];
  if (reader !== undefined) readers.set(unit, reader);
  else if (readGlyph(char, 0) !== null) readers.set(unit, readGlyph);
}

/** Characters of a view a label can begin with, as UTF-16 code units. */
export const labelBeginnings: ReadonlySet<number> = new Set(readers.keys());

/** Series of which a bracket that nothing opens closes the labels: １）, ア）, ⅰ）, a). */
const halfOpen = new Set(['number', 'katakana', 'roman-lower', 'latin']);

/** Whether a series prints its labels with a closing bracket only. */
export function isHalfOpen(series: string): boolean {
  return series.endsWith('-paren') && halfOpen.has(series.slice(0, -'-paren'.length));
}

function closedByBracket(text: string, found: Label, pairs: Int32Array): Label {
  if (found.strength !== 'bare' || text.charAt(found.end) !== ')' || (pairs[found.end] ?? -1) >= 0)
    return found;
  const closed = found.readings
    .filter(({ series }) => halfOpen.has(series))
    .map((reading) => ({ ...reading, series: `${reading.series}-paren` }));
  if (closed.length === 0) return found;
  // A letter may be printed ア and called ア）; a number that is glued to words is none.
  const plain = found.readings.filter(({ series }) => series !== 'number');
  return { ...found, end: found.end + 1, readings: [...closed, ...plain], strength: 'marked' };
}

/** Reads the label that begins at `at` of a view, `null` where none does. Whether it is a reference is left to its context. */
export function readLabel(text: string, at: number, pairs: Int32Array): Label | null {
  const found = readers.get(text.charCodeAt(at))?.(text, at, pairs) ?? null;
  return found === null ? null : closedByBracket(text, found, pairs);
}
