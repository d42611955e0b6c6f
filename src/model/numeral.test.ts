import { expect, test } from 'vitest';
import { readNumeral, type NumeralAlphabet } from './numeral.ts';

const cases: [NumeralAlphabet, string, number | null][] = [
  ['arabic', '１２', 12],
  ['arabic', '1０', 10],
  ['arabic', '20260', null],
  ['kanji', '十', 10],
  ['kanji', '二十三', 23],
  ['kanji', '百二十', 120],
  ['kanji', '二〇', 20],
  ['romanUpper', 'Ⅻ', 12],
  ['romanUpper', 'XIV', 14],
  ['romanLower', 'ⅳ', 4],
  ['romanLower', 'iv', 4],
  ['romanLower', 'IV', null],
  ['circled', '①', 1],
  ['circled', '⑳', 20],
  ['circled', '㉑', 21],
  ['circled', '㊿', 50],
  ['parenthesised', '⒇', 20],
  ['katakana', 'カ', 6],
  ['katakana', 'へ', 29],
  ['iroha', 'ロ', 2],
  ['iroha', 'ア', 36],
  ['circledKatakana', '㋐', 1],
  ['parenthesisedKanji', '㈡', 2],
  ['circled', '➉', 10],
  ['circledBlack', '➋', 2],
  ['parenthesisedLatin', '⒝', 2],
  ['circledLatin', 'Ⓑ', 2],
  ['circledLatin', 'ⓑ', 2],
  ['stopped', '⒉', 2],
  ['latinLower', 'ｂ', 2],
  ['latinUpper', 'b', null],
];

test.each(cases)('reads %s numeral %s as %s', (alphabet, text, value) => {
  expect(readNumeral(`あ${text}。`, 1, alphabet)?.value ?? null).toBe(value);
});
