import { describe, expect, it } from 'vitest';
import type { ProposalRow, RelationRow, WorkRow } from '../model/knowledge-base.ts';
import { comparisonPages, rowsPerPage } from './comparison-pages.ts';
import { facetsOf, facetValues } from './comparison-facets.ts';
import { compare } from './comparison.ts';
import { sampleClauses, sampleProposal, sampleRelation, sampleWork } from './testing-knowledge.ts';

const slide = (id: string): number => (id.includes('/n2') ? 2 : 1);
const honin = sampleClauses(
  '本院',
  `
  h/n1    | １ | 研修の体制
  h/n1/c1 | ①  | 研修を年１回以上行うこと。
  h/n1/c2 | ②  | 研修の記録を保存すること。
  h/n2    | ２ | 広報
  h/n2/c1 | ①  | 実績を公表すること。
`,
  slide,
);
const bunin = sampleClauses(
  '分院',
  `
  b/n1    | １ | 研修の体制
  b/n1/c1 | ①  | 研修の記録を本院に送ること。
  b/n2    | ２ | 広報
  b/n2/c1 | ①  | 連絡先を公表すること。
`,
  slide,
);
const plan = sampleClauses('計画', 'k/s1 | | 研修の機会を増やす。', () => 9);
const works = [sampleWork('本院', 1), sampleWork('分院', 2), sampleWork('計画', 0, 'plan')];
const addition = sampleProposal('⑥への追加', '本院', {
  type: 'insert',
  target: 'h/n1',
  position: 'unknown',
  text: '研修の講師を招くこと。',
  marker: null,
});

function comparison(proposals: ProposalRow[], relations: RelationRow[]) {
  const clauses = [...plan, ...honin, ...bunin];
  return compare({ works, clauses, proposals, relations, requirements: [] });
}

const shape = (found: ReturnType<typeof comparison>): string[][] =>
  found.groups.map(({ rows }) =>
    rows.map(({ id, current }) =>
      [
        id,
        ...Object.values(current)
          .slice(1)
          .map((each) => each.id),
      ].join(' = '),
    ),
  );

describe('compare', () => {
  it('gives a column of proposals only to works something is proposed for', () => {
    const { columns } = comparison([addition], []);
    expect(columns.map(({ id }) => id)).toEqual([
      'current-本院',
      'proposal-本院',
      'current-分院',
      'plan',
    ]);
  });

  it('never pairs clauses for having the same number', () => {
    expect(shape(comparison([], []))).toEqual([
      ['h/n1', 'h/n1/c1', 'h/n1/c2', 'b/n1', 'b/n1/c1'],
      ['h/n2', 'h/n2/c1', 'b/n2', 'b/n2/c1'],
    ]);
  });

  it('puts counterparts of different numbers on one row', () => {
    const relations = [sampleRelation('counterpart', 'h/n1/c2', 'b/n1/c1')];
    expect(shape(comparison([], relations))[0]).toEqual([
      'h/n1',
      'h/n1/c1',
      'h/n1/c2 = b/n1/c1',
      'b/n1',
    ]);
  });

  it('gives an addition a row of its own after the last clause of its target', () => {
    expect(shape(comparison([addition], []))[0]).toEqual([
      'h/n1',
      'h/n1/c1',
      'h/n1/c2',
      '⑥への追加',
      'b/n1',
      'b/n1/c1',
    ]);
  });

  it('shows a change beside the clause it amends, and the passages related to it', () => {
    const rename = sampleProposal('①の変更', '本院', {
      type: 'rename',
      target: 'h/n1',
      before: '研修の体制',
      after: '教育の体制',
    });
    const found = comparison([rename], [sampleRelation('plan-proposal', 'k/s1', '①の変更')]);
    const row = found.groups[0]?.rows[0];
    expect(row?.proposals.map(({ id }) => id)).toEqual(['①の変更']);
    expect(row?.passages.map(({ clause }) => clause.id)).toEqual(['k/s1']);
  });

  it('names what each row can be found by', () => {
    const found = comparison([addition], []);
    const row = found.groups[0]?.rows[3];
    expect(row && facetsOf(row)).toEqual(['only:proposed', 'in:本院', 'change:insert']);
    expect(facetValues(found, 'in')).toEqual(['本院', '分院']);
  });

  it('splits a large comparison at headings, every row on one page', () => {
    const lines = Array.from({ length: 60 }, (_, n) => {
      const head = `h/n${n} | ${n} | 見出し${n}`;
      const items = Array.from(
        { length: 9 },
        (__, k) => `h/n${n}/c${k} | ${k} | 項目${k}を行うこと。`,
      );
      return [head, ...items].join('\n');
    });
    const clauses = sampleClauses('本院', lines.join('\n'), () => 1);
    const relations = [sampleRelation('plan-clause', 'k/s1', 'h/n0/c0')];
    const all = [...plan, ...clauses];
    const found = compare({ works, clauses: all, proposals: [], relations, requirements: [] });
    const pages = comparisonPages(found);
    const rows = pages.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.map(({ id }) => id)).toEqual(clauses.map(({ id }) => id));
    for (const { groups } of pages) {
      const length = groups.reduce((sum, group) => sum + group.rows.length, 0);
      expect(length).toBeLessThanOrEqual(rowsPerPage);
      expect(groups[0]?.rows[0]?.kind).toBe('heading');
    }
    expect(comparisonPages(comparison([], []))).toEqual([]);
  });

  it('gives works of each source a page where one table would have too many columns', () => {
    const many = ['甲', '乙', '丙'].flatMap((source, at) =>
      ['本院', '分院'].map((column, side) => ({
        ...sampleWork(`${source}${column}`, at * 2 + side + 1),
        sources: [source],
      })),
    );
    const clauses = many.flatMap(({ id }) =>
      sampleClauses(id, `${id}/n1 | １ | 研修を行うこと。`, () => 1),
    );
    const found = compare({ works: many, clauses, proposals: [], relations: [], requirements: [] });
    const pages = comparisonPages(found);
    expect(
      pages.map(({ columns }) =>
        columns.flatMap(({ kind, work }) => (kind === 'current' ? work?.id : [])),
      ),
    ).toEqual([
      ['甲本院', '甲分院'],
      ['乙本院', '乙分院'],
      ['丙本院', '丙分院'],
    ]);
    expect(pages.flatMap(({ groups }) => groups)).toEqual(found.groups);
  });

  it('keeps works of different sources on pages of their own, where all do not fit on one', () => {
    const items = (work: string) =>
      Array.from({ length: 150 }, (_, n) => `${work}/n${n} | ${n} | ${work}の項目${n}。`).join(
        '\n',
      );
    const other: WorkRow = { ...sampleWork('小児病院', 3), sources: ['kaigi-2'] };
    const clauses = ['本院', '分院', '小児病院'].flatMap((work) =>
      sampleClauses(work, items(work), (id) => Number(id.split('/n')[1])),
    );
    const found = compare({
      works: [...works, other],
      clauses,
      proposals: [],
      relations: [sampleRelation('counterpart', '本院/n1', '小児病院/n1')],
      requirements: [],
    });
    const columns = comparisonPages(found).map((page) =>
      page.columns.map(({ id }) => id).join(' '),
    );
    expect([...new Set(columns)]).toEqual([
      'current-本院 current-分院 plan',
      'current-小児病院 plan',
    ]);
    expect(shape(found).flat()).toContain('小児病院/n1');
  });

  it('compares 10,000 clauses with as many relations in time that grows with them, not with their square', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `h/n${n} | ${n} | 項目${n}を行うこと。`);
    const clauses = sampleClauses('本院', lines.join('\n').slice(0), (id) => Number(id.slice(3)));
    const relations = clauses.map(({ id }) => sampleRelation('plan-clause', 'k/s1', id));
    const started = performance.now();
    compare({ works, clauses: [...plan, ...clauses], proposals: [], relations, requirements: [] });
    // A tenth of a second on an idle machine; a minute where every clause would ask every relation.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
