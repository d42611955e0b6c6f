import { readNumeral } from '../model/numeral.ts';
import { fold } from './fold.ts';
import { otherYears } from './years.ts';

/** 表記ゆれ as kept by hand: see `content/search/variants.yaml`. */
export interface VariantTable {
  /** Spellings of one word, each group searched together. */
  groups: string[][];
  /** What is typed for a word always written otherwise: searched one way only. */
  typed: Record<string, string>;
  /** Words after a number that make 漢数字 and 算用数字 the same. */
  counters: string[];
  /** Different words that no group may hold together. */
  never: string[][];
  /** Names the sources make equal, folded (`synonyms.ts`): searched together where one is the whole term. */
  synonyms: string[][];
}

/** Finds the other spellings of a folded term, itself not among them. */
export type Variants = (folded: string) => string[];

/** A spelling and what may stand in its place. */
type Replacements = ReadonlyMap<string, readonly string[]>;

const mostVariants = 24;

/** Makes the finder of variants from a table; words kept apart in one group are refused, and words that say nothing. */
export function variantsFrom(table: VariantTable): Variants {
  const pairs = Object.entries(table.typed).map((pair) => pair.map(spelling));
  const groups = table.groups.map((words) => words.map(spelling));
  const counters = table.counters.map(spelling);
  checkApart([...groups, ...pairs], table.never);
  const replacements = replacementsOf(groups, pairs);
  const longest = Math.max(0, ...[...replacements.keys()].map((word) => word.length));
  return (folded) => {
    const names = table.synonyms.filter((group) => group.includes(folded)).flat();
    const found = new Set([folded, ...names]);
    for (const text of found) {
      const rewritten = [
        ...replaceSpellings(text, replacements, longest),
        ...replaceNumbers(text, counters),
        ...replaceKana(text),
        ...otherYears(text),
      ];
      for (const variant of rewritten) if (found.size <= mostVariants) found.add(variant);
    }
    found.delete(folded);
    return [...found];
  };
}

function spelling(word: string): string {
  const folded = fold(word);
  if (folded !== '') return folded;
  throw new Error(
    `Unexpected spelling “${word}”, expected a letter or sign: nothing would stand everywhere. Take it out.`,
  );
}

function checkApart(
  groups: readonly (readonly string[])[],
  never: readonly (readonly string[])[],
): void {
  const different = never.map((words) => words.map(fold));
  for (const group of groups) {
    const apart = different.find(
      (words) => words.filter((word) => group.includes(word)).length > 1,
    );
    if (apart !== undefined) {
      throw new Error(
        `Unexpected group of variants [${group.join(', ')}], expected ${apart.join(' and ')} apart: ` +
          'they are different words. Take one of them out of the group.',
      );
    }
  }
}

/** What stands in the place of each folded spelling: the others of its group, and what it is typed for. */
function replacementsOf(
  groups: readonly (readonly string[])[],
  typed: readonly (readonly string[])[],
): Replacements {
  const replacements = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = replacements.get(from) ?? [];
    if (from !== to && !known.includes(to)) replacements.set(from, [...known, to]);
  };
  for (const group of groups) for (const from of group) for (const to of group) add(from, to);
  for (const [from = '', to = ''] of typed) add(from, to);
  return replacements;
}

/** Each place where a spelling stands, with each other spelling; the longest spelling at a place is meant. */
function* replaceSpellings(
  text: string,
  replacements: Replacements,
  longest: number,
): Generator<string> {
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !replacements.has(text.slice(at, at + length))) length -= 1;
    for (const other of replacements.get(text.slice(at, at + length)) ?? []) {
      yield text.slice(0, at) + other + text.slice(at + length);
    }
    at += Math.max(length, 1);
  }
}

/** Hiragana and katakana stand this far apart. */
const kanaDistance = 0x60;
/** Shorter runs are particles, endings, or parts of other words: がん is not the ガン of スローガン. */
const kanaRun = /[ぁ-ゖ][ぁ-ゖー]{2,}|[ァ-ヶ]{3,}/gu;
/** What hiragana alone writes, grammar, and what katakana alone writes, sounds of foreign words: not asked for in vain. */
const ownKana =
  /を|こと|もの|ため|など|とき|から|まで|より|よう|とも|その|この|ただし|および|また|する|され|られ|して|した|いて|[いあなけめえれ]る|[ァィゥェォ]/u;

/** Each run of kana in the other kana: かんふぁれんす and カンファレンス. */
function* replaceKana(text: string): Generator<string> {
  for (const { 0: run, index } of text.matchAll(kanaRun)) {
    if (ownKana.test(run)) continue;
    const distance = run < 'ァ' ? kanaDistance : -kanaDistance;
    const other = run.replace(/[^ー]/gu, (kana) =>
      String.fromCharCode(kana.charCodeAt(0) + distance),
    );
    yield text.slice(0, index) + other + text.slice(index + run.length);
  }
}

const kanjiDigits = '〇一二三四五六七八九';
const largest = 999;

function* replaceNumbers(text: string, counters: readonly string[]): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    for (const [alphabet, other] of [
      ['kanji', String],
      ['arabic', kanjiNumeral],
    ] as const) {
      const numeral = readNumeral(text, at, alphabet);
      if (numeral === null || numeral.value < 1 || numeral.value > largest) continue;
      const before = text[at - 1] ?? '';
      if (readNumeral(before, 0, alphabet) !== null) continue;
      const after = text.slice(numeral.end);
      const counted = counters.some((counter) => after.startsWith(counter));
      const numbered = before === '第' && after === '';
      if (counted || numbered) yield text.slice(0, at) + other(numeral.value) + after;
    }
  }
}

/** 23 → 二十三. */
function kanjiNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const place = (count: number, unit: string): string =>
    count === 0 ? '' : (count === 1 ? '' : (kanjiDigits[count] ?? '')) + unit;
  const ones = value % 10;
  return place(hundreds, '百') + place(tens, '十') + (ones === 0 ? '' : (kanjiDigits[ones] ?? ''));
}
