import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../model/knowledge-base.ts';
import type { Amendment } from './amendment.ts';
import { consolidate } from './consolidate.ts';
import { endingChanges, type Endings } from './ending-counts.ts';
import { formalTable } from './formal-table.ts';
import { sampleText } from './testing-text.ts';
import { wordTokenizer } from './tokens.ts';
import { plainClauses } from './plain-clauses.ts';
import { unapply } from './testing-unapply.ts';

const base = sampleText(`
  s/n1         | １   | 診療体制
  s/n1/c1      | ①   | 紹介と逆紹介の体制
  s/n1/c1/k1   | ア   | 紹介された患者の受入れを行うこと。
  s/n1/c1/k2   | イ   | 月１回以上、合同の症例検討会を開催すること。
  s/n1/c1/k3   | ウ   |
  s/n1/c1/k4   | エ   | ア及びイに定める体制を院内に周知すること。
  s/n2         | ２   | 研修
  s/n2/c1      | ①   | 職員に対する研修の実施に努めること。
`);

const amendments = numbered([
  { type: 'rename', target: 's/n1/c1', before: '紹介と逆紹介の体制', after: '病病連携の体制' },
  {
    type: 'replace',
    target: 's/n1/c1/k2',
    before: '月１回以上',
    after: '年４回以上',
    within: '月１回以上、合同の症例検討会を開催すること。',
  },
  {
    type: 'insert',
    target: 's/n1/c1',
    position: 'unknown',
    text: '退院後の連絡先を示すこと。',
    marker: null,
  },
  { type: 'delete', target: 's/n1/c1/k1', before: '紹介された患者の受入れを行うこと。' },
  { type: 'renumber', target: 's/n1/c1/k4', before: 'エ', after: 'ウ' },
  {
    type: 'insert',
    target: 's/n2',
    position: { after: 's/n2/c1' },
    text: '研修の記録を保存することが望ましい。',
    marker: '②',
  },
]);

function numbered(operations: Operation[]): Amendment[] {
  return operations.map((operation, index) => ({
    id: `提案${index + 1}`,
    operation,
    order: index,
  }));
}

const printed = (clauses: ReturnType<typeof consolidate>): string[] =>
  clauses
    .filter(({ deletedBy }) => deletedBy === null)
    .map(({ marker, text }) => `${marker ?? '　'} ${text}`);

describe('consolidate', () => {
  it('applies renames, replacements, insertions, deletions and renumberings', () => {
    expect(printed(consolidate(base, amendments))).toEqual([
      '１ 診療体制',
      '① 病病連携の体制',
      'イ 年４回以上、合同の症例検討会を開催すること。',
      'ウ ',
      'ウ ア及びイに定める体制を院内に周知すること。',
      '　 退院後の連絡先を示すこと。',
      '２ 研修',
      '① 職員に対する研修の実施に努めること。',
      '② 研修の記録を保存することが望ましい。',
    ]);
  });

  it('stops on a base text one character off and names both texts', () => {
    const wrong = numbered([
      { type: 'rename', target: 's/n1/c1', before: '紹介・逆紹介の体制', after: '病病連携の体制' },
    ]);
    expect(() => consolidate(base, wrong)).toThrowErrorMatchingInlineSnapshot(
      `[ChangeError: 提案1: Unexpected base text of s/n1/c1: expected “紹介・逆紹介の体制”, found “紹介と逆紹介の体制” (they part at character 3)]`,
    );
  });

  it('stops on a target the text does not hold', () => {
    const wrong = numbered([{ type: 'delete', target: 's/n9', before: '' }]);
    expect(() => consolidate(base, wrong)).toThrowErrorMatchingInlineSnapshot(
      `[ChangeError: 提案1: Unexpected target s/n9, expected a clause of the text]`,
    );
  });

  it('stops where two amendments change the same words', () => {
    const within = '月１回以上、合同の症例検討会を開催すること。';
    const wrong = numbered([
      { type: 'replace', target: 's/n1/c1/k2', before: '月１回', after: '年４回', within },
      { type: 'replace', target: 's/n1/c1/k2', before: '１回以上', after: '２回以上', within },
    ]);
    expect(() => consolidate(base, wrong)).toThrowErrorMatchingInlineSnapshot(
      `[ChangeError: 提案2: Unexpected change of “１回以上” in s/n1/c1/k2, which 提案1 changes too (“月１回”)]`,
    );
  });

  it('stops on a number the clause does not carry', () => {
    const wrong = numbered([{ type: 'renumber', target: 's/n1/c1/k4', before: 'オ', after: 'ウ' }]);
    expect(() => consolidate(base, wrong)).toThrowErrorMatchingInlineSnapshot(
      `[ChangeError: 提案1: Unexpected marker of s/n1/c1/k4: expected “オ”, found “エ” (they part at character 1)]`,
    );
  });

  it('keeps the identity of a renumbered clause, so that references keep their target', () => {
    const renumbered = consolidate(base, amendments).find(
      ({ marker, status }) => marker === 'ウ' && status !== 'gap',
    );
    expect(renumbered?.id).toBe('s/n1/c1/k4');
  });

  it('gives the same text in whatever order the amendments come', () => {
    const chosen = fc.shuffledSubarray(amendments, { minLength: 0 });
    fc.assert(
      fc.property(chosen, (some) => {
        const sorted = some.toSorted((a, b) => a.order - b.order);
        expect(consolidate(base, some)).toEqual(consolidate(base, sorted));
      }),
    );
  });

  it('gives the base back exactly when every amendment is taken out again', () => {
    fc.assert(
      fc.property(fc.subarray(amendments), (some) => {
        expect(plainClauses(unapply(consolidate(base, some)))).toEqual(
          base.map(({ path: _path, label: _label, ...clause }) => clause),
        );
      }),
    );
  });

  it('leaves what the other amendments alone would give when some are taken out', () => {
    fc.assert(
      fc.property(fc.subarray(amendments), fc.subarray(amendments), (some, out) => {
        const rest = some.filter((each) => !out.includes(each));
        const undone = unapply(consolidate(base, some), new Set(out.map(({ id }) => id)));
        expect(undone).toEqual(consolidate(base, rest));
      }),
    );
  });

  it('agrees with the formal table and the counts for every subset', () => {
    const tokenize = wordTokenizer([]);
    const endings: Endings = {
      printed: {
        's/n1/c1/k1': ['義務'],
        's/n1/c1/k2': ['義務'],
        's/n1/c1/k4': ['義務'],
        's/n2/c1': ['努力義務'],
        提案3: ['義務'],
        提案6: ['推奨'],
      },
      rewritten: {},
    };
    const proposals = amendments.map(({ id }) => ({ id, clause: id }));
    fc.assert(
      fc.property(fc.subarray(amendments), (some) => {
        const ids = new Set(some.map(({ id }) => id));
        const consolidated = consolidate(base, some);
        const rows = formalTable(consolidated, tokenize);
        const shown = rows.flatMap((row) => ('amendments' in row ? row.amendments : []));
        expect(new Set(shown)).toEqual(ids);
        const side = (name: 'after' | 'before'): string[] =>
          rows.flatMap((row) => {
            if (row.kind === 'omitted') return row.clauses.map(({ text }) => text);
            const cell =
              name in row
                ? (row as { after?: { runs: { text: string }[] } })[name as 'after']
                : undefined;
            return cell ? [cell.runs.map(({ text }) => text).join('')] : [];
          });
        const live = consolidated.filter(
          ({ deletedBy, status }) => deletedBy === null && status !== 'gap',
        );
        expect(side('after')).toEqual(live.map(({ text }) => text));
        expect(side('before')).toEqual(
          base.filter(({ status }) => status !== 'gap').map(({ text }) => text),
        );
        const counts = endingChanges(consolidated, endings, proposals);
        const total = counts.reduce((sum, { before, after }) => sum + after - before, 0);
        const expected =
          Number(ids.has('提案3')) + Number(ids.has('提案6')) - Number(ids.has('提案4'));
        expect(total).toBe(expected);
      }),
    );
  });
});
