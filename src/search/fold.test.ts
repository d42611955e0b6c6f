import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  test.each([
    ['ＡＹＡ（※）世代のがん', 'aya(※)世代のがん'],
    ['２次医療圏', '2次医療圏'],
    ['⑥ 病病連携・病診連携の協力体制', '6病病連携・病診連携の協力体制'],
    ['ﾎｰﾑﾍﾟｰｼﾞ', 'ホームページ'],
    ['がん', 'がん'],
    ['患者のフォローアップ のあり方', '患者のフォローアップのあり方'],
    ['Adolescent  and Young Adult', 'adolescent and young adult'],
    ['（３） その他', '(3)その他'],
    ['連\u00ad携\u200b体\ufe00制', '連携体制'],
    ['　緩和ケア　', '緩和ケア'],
  ])('%j is searched as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('a folded text folds to itself', () => {
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(texts, (text) => fold(fold(text)) === fold(text)));
  });

  test('pointing at part of a text without blanks finds it', () => {
    const unit = fc.constantFrom(...'がん診療２次ｶﾞＡｂ・（※）ー、。①');
    const texts = fc.string({ unit, minLength: 1 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const start = a % characters.length;
        const part = characters.slice(start, start + 1 + (b % 8)).join('');
        // A mark cut from its letter is another character, as it is for any reader.
        fc.pre(
          !/^[ﾞﾟ]/u.test(part) && !/^[ﾞﾟ]/u.test(text.slice(text.indexOf(part) + part.length)),
        );
        expect(fold(text)).toContain(fold(part));
      }),
    );
  });
});
