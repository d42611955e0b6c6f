import { describe, expect, it } from 'vitest';
import type { ProposalRow } from '../model/knowledge-base.ts';
import { crosswalk, matchLater, type CrosswalkRow } from './later-text.ts';
import { sampleText, type SampleClause } from './testing-text.ts';

const proposal = (id: string, operation: ProposalRow['operation']): ProposalRow => ({
  id,
  clause: id,
  work: 'shishin',
  name: id,
  caption: null,
  operation,
  words: '以下の事項について追加してはどうか。',
  basis: 'stated',
  order: 0,
});

const addition = (id: string, text: string): ProposalRow =>
  proposal(id, { type: 'insert', target: 's/n1', position: 'unknown', text, marker: null });

const before = sampleText(`
  s/n1     | １ | 連携の体制
  s/n1/k1  | ア | 地域の医療機関と症例の検討を行うこと。
  s/n1/k2  | イ | 患者の紹介及び逆紹介を行うこと。
  s/n1/k3  | ウ | 相談の窓口を院内に掲示すること。
`);

const later = sampleText(`
  t/n1     | １ | 連携の推進体制
  t/n1/k1  | ア | 患者の紹介及び逆紹介を行うこと。
  t/n1/k2  | イ | 地域の医療機関と症例の検討を年２回以上行うこと。
  t/n1/k3  | ウ | 関係者が情報を共有する場を年1回以上設けること。
  t/n1/k4  | エ | 学校からの依頼に応じ、講師として職員を派遣するよう努めること。
`);

describe('matchLater', () => {
  it('finds a proposed text as it is, revised, or not at all', () => {
    const matches = matchLater(
      [
        addition('同文', '関係者が情報を共有する場を年１回以上設けること。'),
        addition('修正', '学校からの依頼に応じ、講師として職員を派遣することが望ましい。'),
        addition('なし', '薬剤師による服薬の指導を実施すること。'),
      ],
      later,
    );
    expect(matches.map(({ proposal: id, outcome, label }) => `${id} ${outcome} ${label}`)).toEqual([
      '同文 same １ウ',
      '修正 revised １エ',
      'なし absent null',
    ]);
    expect(matches[0]?.similarity).toBe(1);
    expect(matches[1]?.similarity).toBeGreaterThan(0.7);
  });

  it('looks for what a rename or a replacement would make, and for no text of a deletion', () => {
    const target = 's/n1';
    const within = '地域の医療機関と症例の検討を行うこと。';
    const matches = matchLater(
      [
        proposal('改題', { type: 'rename', target, before: '連携の体制', after: '連携の推進体制' }),
        proposal('句', {
          type: 'replace',
          target,
          before: '検討を',
          after: '検討を年２回以上',
          within,
        }),
        proposal('全文', {
          type: 'replace',
          target,
          before: '紹介を行うこと。',
          after: '患者の紹介及び逆紹介を行うこと。',
          within: null,
        }),
        proposal('削除', { type: 'delete', target, before: '相談の窓口を院内に掲示すること。' }),
      ],
      later,
    );
    expect(matches.map(({ proposal: id, outcome, label }) => `${id} ${outcome} ${label}`)).toEqual([
      '改題 same １',
      '句 same １イ',
      '全文 same １ア',
      '削除 absent null',
    ]);
  });

  it('finds nothing where no later text is registered', () => {
    expect(matchLater([addition('なし', '服薬の指導を実施すること。')], [])).toEqual([
      { proposal: 'なし', outcome: 'absent', clause: null, label: null, similarity: 0 },
    ]);
  });
});

function numbers({ before: old, after, change }: CrosswalkRow<SampleClause>): string {
  return `${old?.label ?? '―'} → ${after?.label ?? '―'} ${change}`;
}

describe('crosswalk', () => {
  it('puts old and new numbers side by side', () => {
    const rows = crosswalk(before, later);
    expect(rows.map(numbers)).toEqual([
      '１ → １ revised',
      '１ア → １イ revised-renumbered',
      '１イ → １ア renumbered',
      '１ウ → ― removed',
      '― → １ウ new',
      '― → １エ new',
    ]);
  });

  it('takes a heading with other words for the same where it keeps its number and a clause', () => {
    const rows = crosswalk(
      sampleText(`
        s/n1       | １ | 連携の体制
        s/n1/p1    | （１） | 相談支援
        s/n1/p1/c1 | ① | 相談の窓口を設けること。
        s/n1/p2    | （２） | 記録
        s/n1/p2/c1 | ① | 相談の件数を記録すること。
      `),
      sampleText(`
        t/n1       | １ | 患者と家族を支える仕組みについて
        t/n1/p1    | （１） | 患者及び家族への情報の提供並びに相談支援
        t/n1/p1/c1 | ① | 相談の窓口を設けること。
        t/n1/p2    | （２） | 人材の育成
        t/n1/p2/c1 | ① | 研修の担当者を置くこと。
      `),
    );
    expect(rows.map(numbers)).toEqual([
      '１ → １ revised',
      '１（１） → １（１） revised',
      '１（１）① → １（１）① same',
      '１（２） → ― removed',
      '１（２）① → ― removed',
      '― → １（２） new',
      '― → １（２）① new',
    ]);
  });
});
