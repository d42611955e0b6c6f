import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { nearWords, vocabulary, wordsWithin } from './near.ts';

const words = vocabulary(
  [
    '地域の在宅診療に携わる医師や訪問看護師等と退院前カンファレンスを実施すること。',
    '地域連携クリティカルパスを整備すること。',
    '緩和ケアチーム等の連携により療養場所等に関する意志決定支援を行う。',
    'ＡＹＡ世代のがん、（Adolescent and Young Adult）',
  ].map(fold),
);

test('words are runs of kanji, katakana and letters, without particles', () => {
  expect(words).toContain('退院前カンファレンス');
  expect(words).toContain('カンファレンス');
  expect(words).toContain('意志決定支援');
  expect(words).toContain('aya');
  expect(words.filter((one) => /[ぁ-ん、。（]/u.test(one))).toEqual([]);
});

test('words end where words end: neither within a word nor across 、', () => {
  const found = vocabulary(
    [
      '協議の場を年1回以上設けること。',
      '依頼があった際、緩和ケアについて説明すること。',
      '地域のがん診療連携拠点病院の受入れ体制を整備する。',
    ].map(fold),
  );
  expect(found).toContain('年1回以上');
  expect(found).toContain('緩和ケア');
  expect(found).toContain('がん診療連携拠点病院');
  expect(found).not.toContain('年1回以上設');
  expect(found).not.toContain('際、緩和ケア');
  expect(found).not.toContain('診療連携拠点病院');
  expect(found).not.toContain('受入');
});

test.each([
  ['退院前カンファランス', '退院前カンファレンス'],
  ['地域連携クリテイカルパス', '地域連携クリティカルパス'],
  ['訪問看看師', '訪問看護師'],
])('「%s」 is near 「%s」', (typed, near) => {
  expect(nearWords(fold(typed), words)[0]).toBe(near);
});

test('nothing is near a word of another kind', () => {
  expect(nearWords('自動車税', words)).toEqual([]);
});

test('nothing is near a number, which is right or wrong', () => {
  expect(nearWords('0801', ['0110', '0802'])).toEqual([]);
});

test.each([
  ['退院前カンファレンスは誰とするのか', ['退院前カンファレンス']],
  ['訪問看護師と緩和ケアチームの連携', ['訪問看護師', '緩和ケアチーム', '連携']],
  ['退院前カンファレンス', []],
  ['自動車税はいくらか', []],
])('「%s」 is made of the words %j', (typed, within) => {
  expect(wordsWithin(fold(typed), words)).toEqual(within);
});
