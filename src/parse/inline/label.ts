import { readNumeral, type NumeralAlphabet } from '../../model/numeral.ts';

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

const arabic = '[0-9]{1,4}';
const kanji = '[一二三四五六七八九十百]{1,5}';
const counters = '(?![0-9人名回件日年月か月箇つ％%点円床種歳級時分週例])';
const branch = `(?:(?:の|-)(?:${arabic}${counters}|${kanji}(?:(?![一-龠々])|(?=第))))*`;

interface Named {
  series: string;
  /** The first group is the number, the second its branches. */
  words: RegExp;
}

const named = (series: string, before: string, after = ''): Named => ({
  series,
  words: new RegExp(`${before}(${arabic}|${kanji})${after}(${branch})`, 'uy'),
});
const unit = (series: string, letter: string, next = ''): Named =>
  named(series, '第', `${letter}${next}`);

/** Labels that words name, in the order they are tried. 第N項 and 第N号 count in a law, not in a ladder of markers. */
const namedLabels: readonly Named[] = [
  named('form', '(?:別紙|別記|参考)?様式第?', '号?'),
  named('annex', '(?:別添|別紙|別記)(?!様式)第?'),
  named('annex-table', '別表第?'),
  unit('book', '編', '(?![集成])'),
  unit('chapter', '章'),
  unit('part', '部', '(?![会分位署門隊長局員数])'),
  unit('section', '節'),
  unit('subsection', '款'),
  unit('division', '目', '(?![的標次])'),
  unit('article', '条', '(?!件)'),
  unit('law-paragraph', '項', '(?!目)'),
  unit('law-item', '号', '(?![室機棟])'),
  named(
    'dai',
    '第',
    '(?![0-9一二三四五六七八九十百次回期種級者位類版相度線号年月日世代段子問条例欄]|四半期|\\.[0-9])',
  ),
  named('question', '問'),
  named('remark', '注', '(?![射意])'),
];
const unnumbered: readonly [RegExp, string][] = [
  [
    /(?:別添|別紙|別記|別表)(?=(?:のとおり|に(?:定め|掲げ|示|よ|規定)|を参照|の(?:様式|第|[0-9(])))/uy,
    'annex',
  ],
  [/附則(?=第)/uy, 'supplement'],
];
const annexSeries = new Set(['annex', 'annex-paren', 'annex-table', 'form', 'form-paren']);

/** What an annex is called by its marker or label: 別紙様式第１号 and 様式１ are both a 様式. */
export function annexName(words: string, series: string): string | undefined {
  if (!annexSeries.has(series)) return undefined;
  return /様式|別添|別紙(?!様式)|別記(?!様式)|別表|参考(?!様式)/u.exec(
    words.replaceAll(/\s/gu, ''),
  )?.[0];
}

const general = /通則(?:([0-9]{1,2})|(?=の))/uy;
const code = /(?<![A-Za-z0-9-])([A-Z])([0-9]{3})((?:-[0-9]{1,2})*)(?![0-9])/uy;
const decimal = /(?<![0-9.,-])[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?![0-9.]|,[0-9])/uy;
/** A stop before a number makes it part of another, except behind a roman one: Ⅱ．１. */
const number = new RegExp(
  `(?<![0-9,-])(?<![^Ⅰ-Ⅻ]\\.)([0-9]{1,3})(${branch})(?![0-9.,]?[0-9])`,
  'uy',
);
const kanjiNumber = new RegExp(
  `(?<![一-龠々])(${kanji})(?:の(${kanji})(?![一-龠々]))?(?![一-龠々])`,
  'uy',
);

/** Alphabets of labels in brackets or marks of their own, and the series they count in. */
const bracketed: readonly [NumeralAlphabet, string][] = [
  ['arabic', 'paren'],
  ['kanji', 'paren-kanji'],
  ['katakana', 'paren-katakana'],
  ['iroha', 'paren-iroha'],
  ['romanUpper', 'paren-roman'],
  ['romanLower', 'paren-roman-lower'],
  ['latinLower', 'paren-latin'],
];
const glyphs: readonly [NumeralAlphabet, string][] = [
  ['circled', 'circled'],
  ['parenthesised', 'paren'],
  ['parenthesisedKanji', 'paren-kanji'],
  ['circledKatakana', 'circled-katakana'],
];
const letters: readonly [NumeralAlphabet, string][] = [
  ['katakana', 'katakana'],
  ['iroha', 'iroha'],
];
const katakana = /[ァ-ヴー]/u;
const latin = /[A-Za-z0-9]/u;
const romanBranches = /(?:-[0-9]{1,2}(?![0-9]))+/uy;

function valueOf(digits: string): number {
  return readNumeral(digits, 0, /[0-9]/u.test(digits) ? 'arabic' : 'kanji')?.value ?? 0;
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
    return label(at, words.lastIndex, 'named', { series, ordinal, branches, name });
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

/** A stop between a label and what stands in it belongs to the label: ２．（１）, １．の, Ⅱ．１. */
function afterStop(text: string, end: number): number {
  return /^\.[(のにで0-9]/u.test(text.slice(end, end + 2)) ? end + 1 : end;
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
  return readings.length === 0 ? null : label(at, at + 1, 'bare', ...readings);
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

/** What `2.1.3` counts: the last number, the ones before as branches, so that it names one place in a text. */
export function decimalReading(printed: string): LabelReading {
  const numbers = printed.split('.').filter(Boolean).map(Number);
  return {
    series: `decimal-${String(numbers.length)}`,
    ordinal: numbers.at(-1) ?? 0,
    branches: numbers.slice(0, -1),
  };
}

/** `2.1.3`, or a number and the stop behind it. */
function readDigits(text: string, at: number, pairs: Int32Array): Label | null {
  const printed = matchAt(decimal, text, at)?.[0];
  if (printed !== undefined) return label(at, at + printed.length, 'bare', decimalReading(printed));
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
  const readings = found.readings
    .filter(({ series }) => halfOpen.has(series))
    .map((reading) => ({ ...reading, series: `${reading.series}-paren` }));
  return readings.length === 0
    ? found
    : { ...found, end: found.end + 1, readings, strength: 'marked' };
}

/** Reads the label that begins at `at` of a view, `null` where none does. Whether it is a reference is left to its context. */
export function readLabel(text: string, at: number, pairs: Int32Array): Label | null {
  const found = readers.get(text.charCodeAt(at))?.(text, at, pairs) ?? null;
  return found === null ? null : closedByBracket(text, found, pairs);
}
