import { expect, test } from 'vitest';
import { widthOf, wrapLines, wrapText } from './wrap-text.ts';

test('a line breaks between words, never before a closing bracket or a comma', () => {
  expect(wrapText('がんの手術療法、放射線療法、薬物療法（免疫療法）', 10)).toMatchInlineSnapshot(`
    [
      "がんの手術療法、",
      "放射線療法、薬物療法",
      "（免疫療法）",
    ]
  `);
});

test('wrapped lines joined are the text', () => {
  const text = '医薬品・医療機器の早期開発・承認等に向けた取組';
  expect(wrapText(text, 7).join('')).toBe(text);
});

test('a text that is too long for its box ends in 「…」', () => {
  expect(wrapLines('地域の医療・介護従事者が連携できるように情報を共有する場', 8, 2))
    .toMatchInlineSnapshot(`
    [
      "地域の医療・介護",
      "従事者が連携…",
    ]
  `);
});

test('half-width characters count about half', () => {
  expect(widthOf('法第23条')).toBeCloseTo(4.1);
});
