import { expect, test } from 'vitest';
import { markerSeries, readMarker } from './marker-series.ts';

/** What a reading looks like in one line: marker as printed, series, ordinal with branches, other readings. */
function show(text: string): string {
  const marker = readMarker(text, 0);
  if (marker === null) return '—';
  const ordinal = [marker.ordinal, ...marker.branches].join('.');
  const others = marker.alternatives
    .map(({ series, ordinal: other }) => ` or ${series} ${other}`)
    .join('');
  return `${marker.raw} = ${marker.series} ${ordinal}${others}`;
}

test.each([
  ['（１）相談の体制', '（１） = paren 1'],
  ['(13) 検査の実施', '(13) = paren 13'],
  ['（７) 記録', '（７) = paren 7'],
  ['(1 )助成の対象', '(1 ) = paren 1'],
  ['⑴ 研修', '⑴ = paren 1'],
  ['１．目的', '１． = number 1'],
  ['一の二 届出', '一の二 = kanji 1.2'],
  ['第４の３ 基準', '第４の３ = dai 4.3'],
  ['第11 の３の２  指導料', '第11 の３の２ = dai 11.3.2'],
  ['第一 趣旨', '第一 = dai-kanji 1'],
  ['第２章 総則', '第２章 = chapter 2'],
  ['第１款 通則', '第１款 = subsection 1'],
  ['Ⅰ-１ 指定', 'Ⅰ-１ = roman 1.1'],
  ['Ⅱの２', 'Ⅱ = roman 2'],
  ['ⅰ 医師', 'ⅰ = roman-lower 1'],
  ['(イ) 看護師', '(イ) = paren-katakana 2 or paren-iroha 1'],
  ['ハ 薬剤師', 'ハ = katakana 26 or iroha 3'],
  ['Ｄ００４－２ 検査', 'Ｄ００４－２ = code 4004.2'],
  ['区分００ 初診', '区分００ = code 0'],
  ['＜通則＞', '＜通則＞ = angle 0'],
  ['別添１', '別添１ = annex 1'],
  ['ステップ１ 検知', 'ステップ１ = step 1'],
  ['【２】医師の配置', '【２】 = number-angular 2'],
  ['[1] 参考資料', '[1] = number-angular 1'],
  ['⒉届出', '⒉ = number-stopped 2'],
  ['Ａ）医師', 'Ａ） = latin-upper-paren 1'],
  ['⒝看護師', '⒝ = paren-latin 2'],
  ['Ⓒ薬剤師', 'Ⓒ = circled-latin 3'],
  ['➂記録', '➂ = circled 3'],
  ['ａ：手術の件数', 'ａ： = latin 1'],
  ['［問］届出は必要か。', '［問］ = question 0'],
  ['備考２ 算定の方法', '備考２ = remark 2'],
  ['問 10 届出は必要か。', '問 10 = question 10'],
  ['（答）必要である。', '（答） = answer 0'],
  ['（※９）', '（※９） = note 9'],
  ['• 連携する', '• = dot 0'],
  ['㉑ 記録', '㉑ = circled 21'],
  ['❷ 記録', '❷ = circled-black 2'],
  ['年１回', '—'],
  ['Ａ４用紙', 'Ａ４ = answer-open 4'],
])('reads %s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test('gives each series a name and a tag of its own', () => {
  expect(new Set(markerSeries.map(({ id }) => id)).size).toBe(markerSeries.length);
  expect(new Set(markerSeries.map(({ tag }) => tag)).size).toBe(markerSeries.length);
});
