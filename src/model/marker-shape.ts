import type { NumeralAlphabet } from './numeral.ts';

/** A way to print a marker: brackets or words around a numeral. An empty string stands for nothing printed. */
export interface MarkerShape {
  before: readonly string[];
  numeral: NumeralAlphabet | null;
  after: readonly string[];
}

/** Round brackets of either width. */
export const open = ['（', '('];
export const close = ['）', ')'];
/** Nothing before or after a numeral. */
export const bare = [''];
/** Brackets that are not round: 【問２】, ［問］. */
const angular = [
  ['【', '】'],
  ['［', '］'],
  ['[', ']'],
  ['〔', '〕'],
] as const;
/** Between a numeral and its words: １．, 1. */
export const stopped = ['．', '.', '、', ''];
/** Between a letter and its words: ａ：, b. */
export const lettered = [...stopped, '：', ':'];
/** Between a question's number and its words: Ｑ１．, Q1: */
export const spoken = ['．', '.', '：', ':', ''];

/** The numeral alone, or with one of the words after it. */
export function plain(numeral: NumeralAlphabet, after: readonly string[] = bare): MarkerShape[] {
  return [{ before: bare, numeral, after }];
}

/** The numeral in round brackets of either width. */
export function bracketed(numeral: NumeralAlphabet): MarkerShape[] {
  return [{ before: open, numeral, after: close }];
}

/** The numeral in brackets that are not round: 【１】, ［１］. */
export function inAngular(numeral: NumeralAlphabet): MarkerShape[] {
  return angular.map(([left, right]) => ({ before: [left], numeral, after: [right] }));
}

/** A word before an arabic or kanji numeral, and the word or bracket that closes it. */
export function named(before: readonly string[], after: readonly string[] = bare): MarkerShape[] {
  return [
    { before, numeral: 'arabic', after },
    { before, numeral: 'kanji', after },
  ];
}

/** Words before a numeral in round or angular brackets: （Ｑ４）, 【問２】, ［問２］. */
export function namedInAnyBrackets(...words: string[]): MarkerShape[] {
  return [
    ...namedInBrackets(...words),
    ...angular.flatMap(([left, right]) =>
      named(
        words.map((word) => left + word),
        [right],
      ),
    ),
  ];
}

/** Words without a numeral. */
export function fixed(...before: string[]): MarkerShape[] {
  return [{ before, numeral: null, after: bare }];
}

/** Words in round brackets of either width, without a numeral. */
export function inBrackets(...words: string[]): MarkerShape[] {
  return fixed(
    ...words.flatMap((word) => open.flatMap((left) => close.map((right) => left + word + right))),
  );
}

/** Words in round or angular brackets, without a numeral: （問）, ［答］. */
export function inAnyBrackets(...words: string[]): MarkerShape[] {
  return [
    ...inBrackets(...words),
    ...fixed(...words.flatMap((word) => angular.map(([left, right]) => `${left}${word}${right}`))),
  ];
}

/** Words before a numeral, both in round brackets of either width. */
export function namedInBrackets(...words: string[]): MarkerShape[] {
  return named(
    words.flatMap((word) => open.map((left) => left + word)),
    close,
  );
}

/** A word of two letters as it is printed, set close or spread: 附則, 附　則. */
export function spread(word: string): string[] {
  return ['', '　', ' ', '　　', '  ', '   ', '    ', '     '].map((blank) =>
    [...word].join(blank),
  );
}
