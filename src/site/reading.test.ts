import { expect, test } from 'vitest';
import { buildGraph } from './graph.ts';
import { readingSections } from './reading.ts';
import { clauseRow } from './testing.ts';

function sections(...rows: [id: string, parent: string | null, text: string][]) {
  const clauses = rows.map(([id, parent, text], order) =>
    clauseRow(id, { parent, text, order, kind: parent === null ? 'heading' : 'clause' }),
  );
  const graph = buildGraph({
    clauses,
    works: [],
    requirements: [],
    proposals: [],
    references: [],
    relations: [],
    terms: [],
    gaps: [],
    notes: [],
  });
  return readingSections(graph).map(({ id, part, rows }) => [id, part, rows.map((r) => r.text)]);
}

test('each chapter with contents is a section, a title without any is read with the next', () => {
  expect(
    sections(
      ['shishin/h1', null, 'がん診療体制の指針'],
      ['shishin/n1', null, '診療体制'],
      ['shishin/n1/k1', 'shishin/n1', '患者を受け入れること。'],
      ['shishin/n2', null, '研修'],
      ['shishin/n2/k1', 'shishin/n2', '研修を行うこと。'],
      ['shishin/s1', null, '以上'],
    ),
  ).toEqual([
    ['n1', null, ['がん診療体制の指針', '診療体制', '患者を受け入れること。']],
    ['n2', null, ['研修', '研修を行うこと。', '以上']],
  ]);
});

test('sections of one name are told apart by their ordinal', () => {
  const parts = sections(
    ['shishin/x1', null, '計画における記載（抜粋）'],
    ['shishin/x1/s1', 'shishin/x1', '国は、検討する。'],
    ['shishin/x2', null, '計画における記載（抜粋）'],
    ['shishin/x2/s1', 'shishin/x2', '国は、支援を行う。'],
  ).map(([id, part]) => [id, part]);
  expect(parts).toEqual([
    ['x1', 1],
    ['x2', 2],
  ]);
});
