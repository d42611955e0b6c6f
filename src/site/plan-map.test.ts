import { expect, it } from 'vitest';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { buildGraph } from './graph.ts';
import { planMap } from './plan-map.ts';

const row = (id: string, parent: string | null, text: string, line: number): ClauseRow => ({
  id,
  parent,
  text,
  role: 'overview',
  work: 'keikaku',
  kind: 'heading',
  status: 'printed',
  marker: null,
  label: '',
  path: [],
  order: line,
  headings: [],
  sentences: [],
  printings: [
    { source: 'gaiyo', start: 0, end: 1, line, endLine: line, slide: null, page: null, parsed: id },
  ],
});

function areasOf(lines: [string, number][]) {
  const rows = [
    row('d2', null, '分野別施策', 1),
    ...lines.flatMap(([text, line], index) => [
      row(`d2/n${String(index)}`, 'd2', text, line),
      row(`d2/n${String(index)}/p1`, `d2/n${String(index)}`, '施策', line + 1),
    ]),
  ];
  const graph = buildGraph({
    works: [],
    clauses: rows,
    proposals: [],
    relations: [],
    requirements: [],
    references: [],
    terms: [],
    gaps: [],
    notes: [],
  });
  const { boxes } = planMap(rows, graph, { width: 1080, columns: 3 });
  return boxes.filter(({ kind }) => kind === 'area');
}

it('draws areas printed in one line side by side and the one printed apart below them', () => {
  const [first, second, third, base] = areasOf([
    ['がん予防', 48],
    ['がん医療の充実', 48],
    ['がんとの共生', 48],
    ['これらを支える基盤の整備', 19],
  ]);
  expect(new Set([first?.y, second?.y, third?.y]).size).toBe(1);
  expect(base?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
  expect(base?.width).toBeGreaterThan(2 * (first?.width ?? 0));
});

it('draws all areas side by side where each is printed in a line of its own', () => {
  const areas = areasOf([
    ['医療', 3],
    ['介護', 7],
  ]);
  expect(new Set(areas.map(({ y }) => y)).size).toBe(1);
});
