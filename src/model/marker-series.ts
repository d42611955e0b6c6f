import { halfWidth, isDigit, readNumeral, type NumeralAlphabet } from './numeral.ts';

/** A way to print a marker: brackets or words around a numeral. Blank strings stand for nothing printed. */
interface MarkerShape {
  before: readonly string[];
  numeral: NumeralAlphabet | null;
  after: readonly string[];
}

/** A series of markers such as `（１）（２）` or `ア イ ウ`: one level of a ladder. */
export interface MarkerSeries {
  /** Permanent name, also the clause's `series`. */
  id: string;
  /** Short tag for clause ids; no two series share one. */
  tag: string;
  /** Usual height in a ladder, smaller stands higher; evidence in the document goes before it. */
  rank: number;
  /** `closed` markers end by themselves (`①`, `（１）`); `open` ones need a blank or the end of the line (`ア`, `１`). */
  ending: 'closed' | 'open';
  /** `ordered` series count; `bullet` ones repeat; `title` ones name what follows (`＜通則＞`). */
  nature: 'ordered' | 'bullet' | 'title';
  shapes: readonly MarkerShape[];
}

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

const open = ['（', '('];
const close = ['）', ')'];
const stops = ['．', '.', '、'];
const nothing = [''];

const plain = (numeral: NumeralAlphabet, after: readonly string[] = nothing): MarkerShape => ({
  before: nothing,
  numeral,
  after,
});
const bracketed = (numeral: NumeralAlphabet): MarkerShape => ({
  before: open,
  numeral,
  after: close,
});
const named = (
  before: readonly string[],
  after: readonly string[] = nothing,
): readonly MarkerShape[] => [
  { before, numeral: 'arabic', after },
  { before, numeral: 'kanji', after },
];
const fixed = (...words: string[]): readonly MarkerShape[] => [
  { before: words, numeral: null, after: nothing },
];

/** Every series the parser knows, in the order in which readings of one text are preferred. */
export const markerSeries: readonly MarkerSeries[] = [
  {
    id: 'annex',
    tag: 'x',
    rank: 10,
    ending: 'open',
    nature: 'ordered',
    shapes: [...named(['別添', '別紙', '別記']), ...fixed('別添', '別紙', '別記')],
  },
  {
    id: 'annex-table',
    tag: 'xt',
    rank: 10,
    ending: 'open',
    nature: 'ordered',
    shapes: [...named(['別表第', '別表', '参考']), ...fixed('別表')],
  },
  {
    id: 'form',
    tag: 'xf',
    rank: 12,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['別紙様式第', '別紙様式', '別記様式第', '別記様式', '様式第', '様式']),
  },
  {
    id: 'book',
    tag: 'bk',
    rank: 20,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['編']),
  },
  {
    id: 'chapter',
    tag: 'ch',
    rank: 21,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['章']),
  },
  {
    id: 'part',
    tag: 'pt',
    rank: 22,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['部']),
  },
  {
    id: 'section',
    tag: 'st',
    rank: 23,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['節']),
  },
  {
    id: 'subsection',
    tag: 'ss',
    rank: 24,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['款']),
  },
  {
    id: 'division',
    tag: 'dv',
    rank: 25,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['目']),
  },
  {
    id: 'article',
    tag: 'at',
    rank: 26,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['第'], ['条']),
  },
  {
    id: 'dai',
    tag: 'd',
    rank: 30,
    ending: 'open',
    nature: 'ordered',
    shapes: [{ before: ['第'], numeral: 'arabic', after: nothing }],
  },
  {
    id: 'dai-kanji',
    tag: 'dk',
    rank: 30,
    ending: 'open',
    nature: 'ordered',
    shapes: [{ before: ['第'], numeral: 'kanji', after: nothing }],
  },
  {
    id: 'roman',
    tag: 'r',
    rank: 32,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('romanUpper', [...stops, ''])],
  },
  {
    id: 'question',
    tag: 'q',
    rank: 36,
    ending: 'open',
    nature: 'ordered',
    shapes: named(['質問', '問', 'Ｑ', 'Q']),
  },
  {
    id: 'answer',
    tag: 'a',
    rank: 37,
    ending: 'closed',
    nature: 'ordered',
    shapes: [
      ...fixed('（答）', '(答)', '（答)', '(答）'),
      ...named(['（答', '(答'], close),
      ...named(['回答', '答']),
    ],
  },
  {
    id: 'number',
    tag: 'n',
    rank: 40,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('arabic', [...stops, ''])],
  },
  {
    id: 'kanji',
    tag: 'kj',
    rank: 40,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('kanji', [...stops, ''])],
  },
  {
    id: 'number-paren',
    tag: 'np',
    rank: 45,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('arabic', close)],
  },
  {
    id: 'paren',
    tag: 'p',
    rank: 50,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('arabic'), plain('parenthesised')],
  },
  {
    id: 'paren-kanji',
    tag: 'pk',
    rank: 50,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('kanji'), plain('parenthesisedKanji')],
  },
  {
    id: 'paren-roman',
    tag: 'pr',
    rank: 52,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('romanUpper')],
  },
  {
    id: 'circled',
    tag: 'c',
    rank: 60,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('circled')],
  },
  {
    id: 'katakana',
    tag: 'k',
    rank: 70,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('katakana', [...stops, ''])],
  },
  {
    id: 'iroha',
    tag: 'i',
    rank: 70,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('iroha', [...stops, ''])],
  },
  {
    id: 'katakana-paren',
    tag: 'kp',
    rank: 75,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('katakana', close)],
  },
  {
    id: 'paren-katakana',
    tag: 'pkt',
    rank: 80,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('katakana')],
  },
  {
    id: 'paren-iroha',
    tag: 'pi',
    rank: 80,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('iroha')],
  },
  {
    id: 'circled-katakana',
    tag: 'ck',
    rank: 82,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('circledKatakana')],
  },
  {
    id: 'roman-lower',
    tag: 'rl',
    rank: 85,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('romanLower', [...stops, ''])],
  },
  {
    id: 'roman-lower-half',
    tag: 'rh',
    rank: 85,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('romanLower', close)],
  },
  {
    id: 'paren-roman-lower',
    tag: 'prl',
    rank: 86,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('romanLower')],
  },
  {
    id: 'latin',
    tag: 'l',
    rank: 88,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('latinLower', [...stops, ''])],
  },
  {
    id: 'latin-half',
    tag: 'lh',
    rank: 88,
    ending: 'closed',
    nature: 'ordered',
    shapes: [plain('latinLower', close)],
  },
  {
    id: 'paren-latin',
    tag: 'pl',
    rank: 89,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('latinLower')],
  },
  {
    id: 'latin-upper',
    tag: 'lu',
    rank: 35,
    ending: 'open',
    nature: 'ordered',
    shapes: [plain('latinUpper', [...stops, ''])],
  },
  {
    id: 'paren-latin-upper',
    tag: 'plu',
    rank: 51,
    ending: 'closed',
    nature: 'ordered',
    shapes: [bracketed('latinUpper')],
  },
  {
    id: 'note',
    tag: 'nt',
    rank: 96,
    ending: 'closed',
    nature: 'bullet',
    shapes: [
      ...named(['（※', '(※'], close),
      ...fixed('（※）', '(※)', '（※)', '(※）'),
      ...named(['※'], [...close, '']),
      ...fixed('※', '＊'),
    ],
  },
  {
    id: 'remark',
    tag: 'rm',
    rank: 95,
    ending: 'open',
    nature: 'ordered',
    shapes: [
      ...named(['（注', '(注'], close),
      ...fixed('（注）', '(注)'),
      ...named(['注'], [...close, '']),
      ...fixed('注）', '注'),
    ],
  },
  {
    id: 'example',
    tag: 'ex',
    rank: 94,
    ending: 'closed',
    nature: 'ordered',
    shapes: [...named(['（例', '(例'], close), ...fixed('（例）', '(例)'), ...named(['例'])],
  },
  {
    id: 'circle',
    tag: 'b1',
    rank: 90,
    ending: 'closed',
    nature: 'bullet',
    shapes: fixed('○', '〇', '◯', '◎', '●'),
  },
  {
    id: 'square',
    tag: 'b2',
    rank: 90,
    ending: 'closed',
    nature: 'bullet',
    shapes: fixed('□', '■', '◇', '◆', '▶', '➢', '➤', '✓'),
  },
  {
    id: 'dot',
    tag: 'b3',
    rank: 92,
    ending: 'closed',
    nature: 'bullet',
    shapes: fixed('・', '•', '･', '▪', '●'),
  },
  {
    id: 'dash',
    tag: 'b4',
    rank: 93,
    ending: 'open',
    nature: 'bullet',
    shapes: fixed('－', '‐', '–', '-', '−'),
  },
];

const byId = new Map(markerSeries.map((series) => [series.id, series]));

/** Series of codes and titles in angle brackets, read by rules of their own. */
const codeSeries: MarkerSeries = {
  id: 'code',
  tag: 'cd',
  rank: 28,
  ending: 'open',
  nature: 'ordered',
  shapes: [],
};
const angleSeries: MarkerSeries = {
  id: 'angle',
  tag: 'an',
  rank: 29,
  ending: 'closed',
  nature: 'title',
  shapes: [],
};
byId.set('code', codeSeries);
byId.set('angle', angleSeries);

/** The series of that name. */
export function seriesOf(id: string): MarkerSeries {
  const series = byId.get(id);
  if (series === undefined)
    throw new Error(`Unexpected series \`${id}\`, expected one of the marker series`);
  return series;
}

const hyphens = '－-‐‑–—―−';
const blanks = ' 　\t';
const longestTitle = 20;

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
  while (branches.length < 4) {
    const joint = skipBlanks(text, end);
    const isHyphen = joint === end && hyphens.includes(text[joint] ?? ' ');
    if (!isHyphen && (text[joint] !== 'の' || alphabet === 'romanUpper')) break;
    const next = readNumeral(
      text,
      skipBlanks(text, joint + 1),
      alphabet === 'kanji' ? 'kanji' : 'arabic',
    );
    if (next === null) break;
    branches.push(next.value);
    end = next.end;
  }
  return { branches, end };
}

const branching = new Set<NumeralAlphabet>(['arabic', 'kanji', 'romanUpper']);

function readShape(
  text: string,
  at: number,
  shape: MarkerShape,
): (MarkerReading & { end: number }) | null {
  for (const before of shape.before) {
    if (!text.startsWith(before, at)) continue;
    const start = at + before.length;
    if (shape.numeral === null) return { series: '', ordinal: 0, branches: [], end: start };
    const numeral = readNumeral(
      text,
      before === '' ? start : skipBlanks(text, start),
      shape.numeral,
    );
    if (numeral === null) continue;
    const bare = shape.after.includes('');
    const inner = branching.has(shape.numeral)
      ? readBranches(text, numeral.end, shape.numeral)
      : { branches: [], end: numeral.end };
    const closing = before === '' ? inner.end : skipBlanks(text, inner.end);
    const after = shape.after.find((word) => word !== '' && text.startsWith(word, closing));
    if (after === undefined && !bare) continue;
    const end = after === undefined ? inner.end : closing + after.length;
    const tail =
      after === undefined || inner.branches.length > 0 || !branching.has(shape.numeral)
        ? { branches: [], end }
        : readBranches(text, end, shape.numeral);
    const branches = [...inner.branches, ...tail.branches];
    return { series: '', ordinal: numeral.value, branches, end: tail.end };
  }
  return null;
}

/** `Ｄ００４－２`, `区分００`, `区分番号Ａ０００`: a letter with three digits or a numbered division. */
function readCode(text: string, at: number): ReadMarker | null {
  const word = ['区分番号', '区分'].find((prefix) => text.startsWith(prefix, at)) ?? '';
  let end = at + word.length;
  const letter = halfWidth(text[end] ?? '');
  const lettered = letter >= 'A' && letter <= 'Z';
  if (lettered) end += 1;
  if (!lettered && word === '') return null;
  const digits = end;
  while (isDigit(text[end]) && end - digits < 4) end += 1;
  if (end - digits < (word === '' ? 3 : 2) || isDigit(text[end])) return null;
  const ordinal = Number([...text.slice(digits, end)].map(halfWidth).join(''));
  const chain = readBranches(text, end, 'arabic');
  const value = (lettered ? letter.charCodeAt(0) - 64 : 0) * 1000 + ordinal;
  return {
    raw: text.slice(at, chain.end),
    start: at,
    end: chain.end,
    series: 'code',
    ordinal: value,
    branches: chain.branches,
    alternatives: [],
  };
}

/** `＜通則＞`: a short title in angle brackets. */
function readAngle(text: string, at: number): ReadMarker | null {
  const closing = { '＜': '＞', '〈': '〉', '<': '>' }[text[at] ?? ''];
  if (closing === undefined) return null;
  const end = text.slice(at, at + longestTitle + 2).indexOf(closing);
  if (end < 2) return null;
  return {
    raw: text.slice(at, at + end + 1),
    start: at,
    end: at + end + 1,
    series: 'angle',
    ordinal: 0,
    branches: [],
    alternatives: [],
  };
}

/** Letters an open or closed marker of any series can begin with, so that running text is left after one look. */
const beginnings = new Set<string>();
for (let code = 0; code < 0x10000; code += 1) {
  const char = String.fromCharCode(code);
  const starts = markerSeries.some((series) =>
    series.shapes.some((shape) =>
      shape.before.some((before) =>
        before === ''
          ? shape.numeral !== null && readNumeral(char, 0, shape.numeral) !== null
          : before[0] === char,
      ),
    ),
  );
  if (starts || '区＜〈<'.includes(char)) beginnings.add(char);
}

/**
 * Reads the longest marker that begins at `at`, whatever follows it: callers decide whether an open marker (`ア`, `１`)
 * ends where it should. `alternatives` are other readings of the same characters, such as （イ） as an いろは numeral.
 */
export function readMarker(text: string, at: number): ReadMarker | null {
  if (!beginnings.has(text[at] ?? '')) return null;
  const special = readCode(text, at) ?? readAngle(text, at);
  const readings: (MarkerReading & { end: number })[] = [];
  for (const series of markerSeries) {
    let longest: (MarkerReading & { end: number }) | null = null;
    for (const shape of series.shapes) {
      const reading = readShape(text, at, shape);
      if (reading !== null && reading.end > (longest?.end ?? at))
        longest = { ...reading, series: series.id };
    }
    if (longest !== null) readings.push(longest);
  }
  const end = Math.max(special?.end ?? at, ...readings.map((reading) => reading.end));
  if (end === at) return null;
  const candidates = readings
    .filter((reading) => reading.end === end)
    .map(({ series, ordinal, branches }) => ({ series, ordinal, branches }));
  const longestReading = special?.end === end ? special : candidates.shift();
  if (longestReading === undefined) return null;
  const { series, ordinal, branches } = longestReading;
  return {
    raw: text.slice(at, end),
    start: at,
    end,
    series,
    ordinal,
    branches,
    alternatives: candidates,
  };
}
