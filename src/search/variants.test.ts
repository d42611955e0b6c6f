import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { variantsFrom, type VariantTable } from './variants.ts';

const table = parse(readFileSync('content/search/variants.yaml', 'utf8')) as VariantTable;
const kept: VariantTable = { ...table, synonyms: [] };
const variants = variantsFrom(kept);
const of = (text: string): string[] => variants(fold(text));

describe('表記ゆれ', () => {
  test.each([
    ['二次医療圏', '2次医療圏'],
    ['２次医療圏', '二次医療圏'],
    ['第23条', '第二十三条'],
    ['第二十三条', '第23条'],
    ['第三期', '第3期'],
    ['年一回以上', '年1回以上'],
    ['意思決定支援', '意志決定支援'],
    ['クリニカルパス', 'クリティカルパス'],
    ['受け入れ体制', '受入れ体制'],
    ['取り組み', '取組'],
    ['出来る', 'できる'],
    ['ガン登録', 'がん登録'],
    ['病院HP', '病院ホームページ'],
    ['地域連携パスの整備', '地域連携クリティカルパスの整備'],
    ['がん拠点病院', 'がん診療連携拠点病院'],
    ['退院前かんふぁれんす', '退院前カンファレンス'],
    ['ふぉろーあっぷ', 'フォローアップ'],
    ['カカリツケ医', 'かかりつけ医'],
    ['2022年度', '令和4年度'],
    ['平成三十年', '2018年'],
    ['2019年', '令和元年'],
    ['2019年', '平成31年'],
    ['平成35年度', '2023年度'],
    ['令和1年', '令和元年'],
  ])('「%s」 is also searched as 「%s」', (typed, other) => {
    expect(of(typed)).toContain(other);
  });

  test('two spellings in one term are changed together', () => {
    expect(of('二次医療圏の取り組み')).toContain('2次医療圏の取組');
  });

  test.each([
    '薬物療法',
    '化学療法',
    '拠点病院等',
    '拠点病院',
    '一般',
    '十分',
    '二重',
    'すること',
    'における',
    'フォロー',
    '1000年',
    '12022年',
  ])('「%s」 stays as it is', (typed) => {
    expect(of(typed)).toEqual([]);
  });

  test('がん is not searched as the ガン of スローガン', () => {
    expect(of('がん')).not.toContain('ガン');
  });

  test('variants of a long term stay countable', () => {
    expect(of('取組取組取組取組取組及び受入れ受入れ受入れ').length).toBeLessThanOrEqual(24);
  });

  test('a group that mixes words kept apart is refused', () => {
    const mixed = { ...kept, groups: [['薬物療法', '化学療法']] };
    expect(() => variantsFrom(mixed)).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected group of variants [薬物療法, 化学療法], expected 薬物療法 and 化学療法 apart: they are different words. Take one of them out of the group.]`,
    );
  });

  test.each([
    ['in another width', { groups: [['ＡＹＡ', '若年者']], never: [['AYA', '若年者']] }],
    ['as what is typed for another', { typed: { 化学療法: '薬物療法' } }],
  ])('words kept apart are found %s, too', (_, changes) => {
    expect(() => variantsFrom({ ...kept, ...changes })).toThrow(/^Unexpected group of variants/);
  });

  test.each([
    ['group', { groups: [['　', '空白']] }],
    ['word that is typed', { typed: { ガン: '\u200b' } }],
    ['counter', { counters: [' '] }],
  ])('a %s of which folding leaves nothing is refused: it would stand everywhere', (_, changes) => {
    expect(() => variantsFrom({ ...kept, ...changes })).toThrow(/^Unexpected spelling “.+”/);
  });
});
