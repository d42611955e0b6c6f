import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { findRanges, foldWithPlaces } from './matches.ts';

function marked(text: string, ...needles: string[]): string {
  const ranges = findRanges(foldWithPlaces(text), needles.map(fold));
  return ranges
    .toReversed()
    .reduce(
      (shown, { start, end }) =>
        `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      text,
    );
}

describe('hits in the verbatim text', () => {
  test.each([
    ['年1回以上設けること。', '年１回', '[年1回]以上設けること。'],
    [
      '患者のフォローアップ のあり方について',
      'フォローアップのあり方',
      '患者の[フォローアップ のあり方]について',
    ],
    ['⑥ 病病連携', '6病病', '[⑥ 病病]連携'],
    ['ＡＹＡ（※）世代', 'aya', '[ＡＹＡ]（※）世代'],
    ['Ⅱの１の（１）', 'iiの1', '[Ⅱの１]の（１）'],
    ['ﾍﾟｰｼﾞを見る', 'ページ', '[ﾍﾟｰｼﾞ]を見る'],
    ['Adolescent  and Young', 'adolescent and', '[Adolescent  and] Young'],
    ['ΟΔΟΣ ΟΔΟΣΑ', 'οδοσα', 'ΟΔΟΣ [ΟΔΟΣΑ]'],
  ])('in %j, %j is %j', (text, needle, shown) => {
    expect(marked(text, needle)).toBe(shown);
  });

  test('overlapping hits are one', () => {
    expect(marked('がんがんがん', 'がんがん')).toBe('[がんがんがん]');
    expect(marked('緩和ケア研修', '緩和ケア', 'ケア研修')).toBe('[緩和ケア研修]');
  });

  test('the folded text with places is the folded text', () => {
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(texts, (text) => foldWithPlaces(text).text === fold(text)));
    const blanks = fc.string({ unit: fc.constantFrom(...' 　がa(ﾞ1\u00adΣ\n') });
    fc.assert(fc.property(blanks, (text) => foldWithPlaces(text).text === fold(text)));
  });

  test('every folded hit has a place that folds back to it', () => {
    const unit = fc.constantFrom(...'がん２次ｶＡ・（※ー①Ⅱ');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const folded = foldWithPlaces(text);
        folded.starts.forEach((start, at) => {
          expect(fold(text.slice(start, folded.ends[at]))).toContain(folded.text[at]);
        });
      }),
    );
  });
});
