import { expect, test } from 'vitest';
import type { ClauseRow, SourceRow } from '../model/knowledge-base.ts';
import { sampleClauses, sampleWork } from '../change/testing-knowledge.ts';
import { citationOf } from './citation.ts';
import { buildGraph } from './graph.ts';
import { table } from './knowledge-base.ts';
import { graph as siteGraph } from './site-graph.ts';

const source: SourceRow = {
  id: 'kaigi',
  title: '連携について',
  issuer: '厚生労働省健康局',
  published: null,
  meeting: null,
  paper: null,
  sha256: '',
  length: 10,
  lines: 1,
};
const [row] = sampleClauses('本院', 'h/n1 | １ | 研修を行うこと。', () => 3);

/** The words of the citation of the clause, printed and worded otherwise. */
function cited(
  changes: Partial<ClauseRow>,
  place: Partial<ClauseRow['printings'][number]> = {},
  column: string | null = '本院',
) {
  if (row === undefined) throw new Error('no clause');
  const printings = row.printings.map((printing) => ({ ...printing, ...place }));
  const clause = { ...row, printings, ...changes };
  const empty = { proposals: [], relations: [], requirements: [], references: [] };
  const graph = buildGraph({
    works: [{ ...sampleWork('本院', 1), column }],
    clauses: [clause],
    ...{ ...empty, terms: [], gaps: [], notes: [] },
  });
  return citationOf(clause, graph, [source], 'https://example.org/k')?.text;
}

test('a clause of a deck is cited by slide, column, number and words', () => {
  expect(cited({})).toBe(
    '「連携について」（厚生労働省健康局）、「現行の記載」のスライド、本院の欄、資料の「現行」（作成時点の記載）、１「研修を行うこと。」',
  );
  expect(cited({}, { slide: null })).toContain('、題名のないスライド、');
});

test('the words of a heading or of a passage without number are said once', () => {
  const place = { slide: null, page: null };
  expect(cited({ kind: 'heading', text: '診療体制' }, place, null)).toBe(
    '「連携について」（厚生労働省健康局）、１「診療体制」',
  );
  expect(cited({ label: '', role: 'measure' }, place, null)).toBe(
    '「連携について」（厚生労働省健康局）、取り組むべき施策「研修を行うこと。」',
  );
});

test('a proposal is cited as one', () => {
  for (const { clause } of siteGraph.proposals) {
    const printed = siteGraph.clause(clause);
    if (printed === undefined) throw new Error(`no clause ${clause}`);
    const { text } = citationOf(printed, siteGraph, table('sources'), '') ?? {};
    expect(text).toContain('、提案（決定事項ではありません）、');
  }
});

test('a clause of a notice is cited without slide or column, which it does not have', () => {
  expect(cited({}, { slide: null, page: null }, null)).toBe(
    '「連携について」（厚生労働省健康局）、１「研修を行うこと。」',
  );
});

test('a clause without words of its own is cited without empty quotation marks', () => {
  expect(cited({ text: '', label: '（答）' }, { slide: null, page: null }, null)).toBe(
    '「連携について」（厚生労働省健康局）、（答）',
  );
});

test('what no source prints is not cited', () => {
  expect(cited({ printings: [] })).toBeUndefined();
});
