/** Alphabets in which the documents count. Each is a way to read one numeral at a place of a text. */
export type NumeralAlphabet =
  | 'arabic'
  | 'kanji'
  | 'romanUpper'
  | 'romanLower'
  | 'circled'
  | 'circledBlack'
  | 'parenthesised'
  | 'parenthesisedKanji'
  | 'parenthesisedLatin'
  | 'circledLatin'
  | 'stopped'
  | 'katakana'
  | 'circledKatakana'
  | 'iroha'
  | 'latinUpper'
  | 'latinLower';

/** A numeral read at a place: its value from 0 and the offset after it. */
export interface ReadNumeral {
  value: number;
  end: number;
}

/** `アイウエオ` order, as counted in notices: without ヰ and ヱ. */
export const katakanaOrder =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** `いろは` order. */
export const irohaOrder =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

const kanjiDigits = '〇一二三四五六七八九';
const romanGlyphs = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const romanLowerGlyphs = 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ';
const romanLetters: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
};

/** Runs of code points that count upwards: the first code point, the value it stands for, how many follow. */
const glyphRuns: Readonly<
  Partial<Record<NumeralAlphabet, readonly (readonly [number, number, number])[]>>
> = {
  circled: [
    [0x2460, 1, 20],
    [0x2780, 1, 10],
    [0x3251, 21, 15],
    [0x32b1, 36, 15],
  ],
  circledBlack: [
    [0x2776, 1, 10],
    [0x278a, 1, 10],
    [0x24eb, 11, 10],
  ],
  parenthesised: [[0x2474, 1, 20]],
  parenthesisedKanji: [[0x3220, 1, 10]],
  parenthesisedLatin: [[0x249c, 1, 26]],
  circledLatin: [
    [0x24b6, 1, 26],
    [0x24d0, 1, 26],
  ],
  stopped: [[0x2488, 1, 20]],
};

/** Letters that look like the katakana they stand for and are printed in their place. */
const katakanaTwins: Readonly<Record<string, string>> = { へ: 'ヘ', り: 'リ' };

const longestArabic = 4;

/** ASCII form of a full-width digit or letter; other characters are returned as they are. */
export function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** Whether a character is a digit of either width. */
export function isDigit(char: string | undefined): boolean {
  return char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));
}

function readArabic(text: string, at: number): ReadNumeral | null {
  let value = 0;
  let end = at;
  while (isDigit(text[end])) {
    value = value * 10 + Number(halfWidth(text[end] ?? ''));
    end += 1;
    if (end - at > longestArabic) return null;
  }
  return end === at ? null : { value, end };
}

function readKanji(text: string, at: number): ReadNumeral | null {
  let total = 0;
  let digit: number | null = null;
  let end = at;
  for (; end - at <= 6; end += 1) {
    const char = text[end] ?? '';
    const value = char === '' ? -1 : kanjiDigits.indexOf(char);
    if (value >= 0) {
      digit = digit === null ? value : digit * 10 + value;
    } else if (char === '十' || char === '百') {
      total += (digit ?? 1) * (char === '十' ? 10 : 100);
      digit = null;
    } else {
      break;
    }
  }
  return end === at ? null : { value: total + (digit ?? 0), end };
}

function readRoman(text: string, at: number, upper: boolean): ReadNumeral | null {
  const glyph = (upper ? romanGlyphs : romanLowerGlyphs).indexOf(text[at] ?? ' ');
  if (glyph >= 0) return { value: glyph + 1, end: at + 1 };
  let value = 0;
  let end = at;
  for (; end - at <= 6; end += 1) {
    const char = halfWidth(text[end] ?? '');
    const here = romanLetters[upper ? char : char.toUpperCase()];
    if (here === undefined || (char === char.toUpperCase()) !== upper) break;
    const next = romanLetters[halfWidth(text[end + 1] ?? '').toUpperCase()] ?? 0;
    value += here < next ? -here : here;
  }
  return end === at || value < 1 ? null : { value, end };
}

/** Full-width form of a katakana; other characters are returned as they are. */
function fullWidthKatakana(char: string): string {
  return char >= 'ｱ' && char <= 'ﾝ' ? char.normalize('NFKC') : char;
}

function readOrdered(text: string, at: number, order: string): ReadNumeral | null {
  const char = fullWidthKatakana(text[at] ?? '');
  const index = char === '' ? -1 : order.indexOf(katakanaTwins[char] ?? char);
  return index < 0 ? null : { value: index + 1, end: at + 1 };
}

function readGlyph(text: string, at: number, alphabet: NumeralAlphabet): ReadNumeral | null {
  const code = text.charCodeAt(at);
  for (const [first, value, count] of glyphRuns[alphabet] ?? []) {
    if (code >= first && code < first + count) return { value: value + code - first, end: at + 1 };
  }
  return null;
}

function readLatin(text: string, at: number, upper: boolean): ReadNumeral | null {
  const char = halfWidth(text[at] ?? '');
  const first = upper ? 'A' : 'a';
  const value = char === '' ? 0 : char.charCodeAt(0) - first.charCodeAt(0) + 1;
  return value >= 1 && value <= 26 ? { value, end: at + 1 } : null;
}

function readCircledKatakana(text: string, at: number): ReadNumeral | null {
  const code = text.charCodeAt(at);
  return code >= 0x32d0 && code <= 0x32fe ? { value: code - 0x32d0 + 1, end: at + 1 } : null;
}

const readers: Readonly<Record<NumeralAlphabet, (text: string, at: number) => ReadNumeral | null>> =
  {
    arabic: readArabic,
    kanji: readKanji,
    romanUpper: (text, at) => readRoman(text, at, true),
    romanLower: (text, at) => readRoman(text, at, false),
    circled: (text, at) => readGlyph(text, at, 'circled'),
    circledBlack: (text, at) => readGlyph(text, at, 'circledBlack'),
    parenthesised: (text, at) => readGlyph(text, at, 'parenthesised'),
    parenthesisedKanji: (text, at) => readGlyph(text, at, 'parenthesisedKanji'),
    parenthesisedLatin: (text, at) => readGlyph(text, at, 'parenthesisedLatin'),
    circledLatin: (text, at) => readGlyph(text, at, 'circledLatin'),
    stopped: (text, at) => readGlyph(text, at, 'stopped'),
    katakana: (text, at) => readOrdered(text, at, katakanaOrder),
    circledKatakana: readCircledKatakana,
    iroha: (text, at) => readOrdered(text, at, irohaOrder),
    latinUpper: (text, at) => readLatin(text, at, true),
    latinLower: (text, at) => readLatin(text, at, false),
  };

/** Reads the longest numeral of one alphabet that begins at `at`; `null` where none does. */
export function readNumeral(
  text: string,
  at: number,
  alphabet: NumeralAlphabet,
): ReadNumeral | null {
  return readers[alphabet](text, at);
}
