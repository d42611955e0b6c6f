import { describe, expect, it } from 'vitest';
import type { KnowledgeBase, WorkRow } from '../model/knowledge-base.ts';
import { compare } from './comparison.ts';
import { comparedWorks } from './compared-works.ts';
import { sampleClauses, sampleProposal, sampleRelation, sampleWork } from './testing-knowledge.ts';

type Tables = Parameters<typeof comparedWorks>[0];

const text = (work: string, id: string) =>
  sampleClauses(work, `${id} | １ | 研修の記録を保存すること。`, () => 1);
const alone: WorkRow = { ...sampleWork('通知', 3), sources: ['tsuchi'] };

/** A deck with two columns and a plan, and a notice on its own. */
const deckAndNotice: Tables = {
  works: [sampleWork('本院', 1), sampleWork('分院', 2), sampleWork('計画', 0, 'plan'), alone],
  clauses: [
    ...text('本院', 'h/n1'),
    ...text('分院', 'b/n1'),
    ...text('計画', 'k/s1'),
    ...text('通知', 't/n1'),
  ],
  proposals: [],
  relations: [],
};
const ids = (changes: Partial<Tables>) =>
  comparedWorks({ ...deckAndNotice, ...changes }).map(({ id }) => id);

describe('comparedWorks', () => {
  it('takes in the columns of one source, and leaves out a notice with nothing beside it', () => {
    expect(ids({})).toEqual(['本院', '分院']);
  });

  it('takes in a notice with a proposal or a counterpart', () => {
    const target = 't/n1';
    const rename = { type: 'rename', target, before: '記録', after: '記録等' } as const;
    expect(ids({ proposals: [sampleProposal('記録の変更', '通知', rename)] })).toContain('通知');
    expect(ids({ relations: [sampleRelation('counterpart', 'h/n1', 't/n1')] })).toContain('通知');
  });

  it('takes in what stands beside a plan only where one source prints both', () => {
    const relations = [sampleRelation('plan-clause', 'k/s1', 't/n1')];
    expect(ids({ relations })).not.toContain('通知');
    expect(
      ids({ relations, works: [alone, { ...sampleWork('計画', 0, 'plan'), sources: ['tsuchi'] }] }),
    ).toEqual(['通知']);
  });

  it('leaves out a work of which nothing is printed, unless something is proposed for it', () => {
    const clauses = text('本院', 'h/n1');
    expect(ids({ clauses })).toEqual([]);
    const insert = {
      type: 'insert',
      target: 'b',
      position: 'unknown',
      text: '',
      marker: null,
    } as const;
    expect(ids({ clauses, proposals: [sampleProposal('追加', '分院', insert)] })).toEqual([
      '本院',
      '分院',
    ]);
  });

  it('does not set many works side by side only because some of their words are alike', () => {
    const names = ['甲', '乙', '丙', '丁', '戊'];
    const relations = names.map((name) => sampleRelation('counterpart', '甲/n1', `${name}/n1`));
    const tables: Pick<KnowledgeBase, keyof Tables | 'requirements'> = {
      works: names.map((name, order) => ({ ...sampleWork(name, order), sources: [name] })),
      clauses: names.flatMap((name) => text(name, `${name}/n1`)),
      ...{ proposals: [], relations, requirements: [] },
    };
    expect(comparedWorks(tables)).toEqual([]);
    expect(compare(tables).groups).toEqual([]);
  });
});
