import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/knowledge-base.ts';
import { consolidate } from './consolidate.ts';
import { effectsOf } from './effects.ts';
import { formalTable } from './formal-table.ts';
import { sampleText } from './testing-text.ts';
import { wordTokenizer } from './tokens.ts';

const base = sampleText(`
  s/n1       | １   | 紹介の体制
  s/n1/k1    | ア   | 受入れを行うこと。
  s/n1/k2    | イ   | 紹介を行うこと。
  s/n1/k3    | ウ   |
  s/n1/k4    | エ   | 窓口を設けること。
  s/n1/k6    | カ   | 記録を保存すること。
  s/n2       | ２   | 研修
  s/n2/k1    | ア   | 研修を行うこと。
  s/n3       | ３   | 広報
`);

function table(...operations: Operation[]): string[] {
  const amendments = operations.map((operation, order) => ({
    id: `提案${order}`,
    operation,
    order,
  }));
  const words = (runs: { text: string; changed: boolean }[]): string =>
    runs.map(({ text, changed }) => (changed ? `_${text}_` : text)).join('');
  return formalTable(consolidate(base, amendments), wordTokenizer([])).map((row) => {
    const indent = '　'.repeat(row.depth);
    switch (row.kind) {
      case 'omitted':
        return `${indent}${row.from}～${row.to}（略）`;
      case 'gap':
        return `${indent}${row.marker}（本文なし）`;
      case 'inserted':
        return `${indent}${row.after.marker ?? ''} ${words(row.after.runs)}｜（新設）`;
      case 'deleted':
        return `${indent}（削る）｜${row.before.marker} ${words(row.before.runs)}`;
      default:
        return `${indent}${row.after.marker} ${words(row.after.runs)}｜${row.before.marker} ${words(row.before.runs)}`;
    }
  });
}

describe('formalTable', () => {
  it('leaves unchanged items out as ranges, never over a gap or a missing number', () => {
    const replaced: Operation = {
      type: 'replace',
      target: 's/n2/k1',
      before: '研修',
      after: '年２回の研修',
      within: '研修を行うこと。',
    };
    expect(table(replaced)).toEqual([
      '１ 紹介の体制｜１ 紹介の体制',
      '　ア～イ（略）',
      '　ウ（本文なし）',
      '　エ～エ（略）',
      '　カ～カ（略）',
      '２ 研修｜２ 研修',
      '　ア _年２回の_研修を行うこと。｜ア 研修を行うこと。',
      '３～３（略）',
    ]);
  });

  it('counts by numbers, not by ids, which stay when a clause is renumbered later', () => {
    const renumbered = sampleText(`
      s/n1       | １   | 紹介の体制
      s/n1/k1    | ア   | 受入れを行うこと。
      s/n1/k2    | イ   | 紹介を行うこと。
      s/n1/k3-2  | ウ   | 新しく加わった記録を行うこと。
      s/n1/k3    | エ   | 窓口を設けること。
      s/n1/k4    | カ   | 記録を保存すること。
    `);
    const rename: Operation = {
      type: 'rename',
      target: 's/n1',
      before: '紹介の体制',
      after: '連携の体制',
    };
    const rows = formalTable(
      consolidate(renumbered, [{ id: '提案', operation: rename, order: 0 }]),
      wordTokenizer([]),
    );
    expect(rows.flatMap((row) => (row.kind === 'omitted' ? `${row.from}～${row.to}` : []))).toEqual(
      ['ア～エ', 'カ～カ'],
    );
  });

  it('underlines a heading as a whole on both sides', () => {
    const renamed: Operation = {
      type: 'rename',
      target: 's/n2',
      before: '研修',
      after: '研修の体制',
    };
    expect(table(renamed)).toContain('２ _研修の体制_｜２ _研修_');
  });

  it('shows additions, deletions and new numbers as rows of their own', () => {
    expect(
      table(
        { type: 'delete', target: 's/n1/k1', before: '受入れを行うこと。' },
        { type: 'renumber', target: 's/n1/k2', before: 'イ', after: 'ア' },
        {
          type: 'insert',
          target: 's/n2',
          position: 'unknown',
          text: '記録すること。',
          marker: null,
        },
      ),
    ).toEqual([
      '１ 紹介の体制｜１ 紹介の体制',
      '　（削る）｜ア _受入れを行うこと。_',
      '　ア 紹介を行うこと。｜イ 紹介を行うこと。',
      '　ウ（本文なし）',
      '　エ～エ（略）',
      '　カ～カ（略）',
      '２ 研修｜２ 研修',
      '　ア～ア（略）',
      '　 _記録すること。_｜（新設）',
      '３～３（略）',
    ]);
  });
});

describe('effectsOf', () => {
  it('finds references to what changes; they keep their target whatever its number', () => {
    const amendments = [
      {
        id: '提案1',
        order: 1,
        operation: { type: 'renumber', target: 's/n1/k4', before: 'エ', after: 'ウ' } as const,
      },
    ];
    const consolidated = consolidate(base, amendments);
    const reference = {
      id: 'r1',
      from: 's/n2/k1',
      text: '１のエ',
      start: 0,
      end: 3,
      kind: 'internal' as const,
      targets: ['s/n1/k4'],
      resolved: true,
      basis: 'stated' as const,
      reason: null,
      href: null,
    };
    expect(effectsOf(consolidated, [reference], [])).toEqual([
      {
        kind: 'reference',
        amendment: '提案1',
        reference,
        target: 's/n1/k4',
        change: 'renumbered',
      },
    ]);
  });
});
