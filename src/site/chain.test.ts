import { expect, test } from 'vitest';
import type {
  ClauseRow,
  ProposalRow,
  RelationRow,
  RelationType,
  WorkRow,
} from '../model/knowledge-base.ts';
import { chainPicture } from './chain-picture.ts';
import { buildChain, planPassages } from './chain.ts';
import { buildGraph } from './graph.ts';
import { graph as published } from './site-graph.ts';

const work = (id: string, kind: WorkRow['kind']): WorkRow => ({
  id,
  kind,
  title: id,
  shortTitle: id,
  column: null,
  version: '',
  follows: null,
  sources: [],
  order: 0,
  href: null,
});

const row = (id: string, role: string, text: string): ClauseRow => ({
  id,
  role,
  text,
  work: id.split('/')[0] ?? '',
  kind: 'paragraph',
  status: 'printed',
  marker: null,
  label: '',
  path: [],
  parent: null,
  order: 0,
  headings: [],
  sentences: [],
  printings: [],
});

const edge = (
  type: RelationType,
  from: string,
  to: string,
  basis: RelationRow['basis'] = 'inferred',
): RelationRow => ({
  id: `${type}:${from}~${to}`,
  type,
  from,
  to,
  basis,
  reason: '',
  sharedTerms: [],
  score: null,
  quotes: [],
  author: null,
  date: null,
});

const proposal: ProposalRow = {
  id: 'shishin/prop1',
  clause: 'shishin/prop1',
  work: 'shishin',
  name: '⑥への追加：協議の場',
  caption: null,
  operation: {
    type: 'insert',
    target: 'shishin/c6',
    position: 'unknown',
    text: '協議の場を年1回以上設けること。',
    marker: null,
  },
  words: '以下の事項について追加してはどうか。',
  basis: 'stated',
  order: 1,
};

function chainOf(relations: RelationRow[], more: ClauseRow[] = []) {
  return buildChain(
    buildGraph({
      works: [work('keikaku', 'plan'), work('shishin', 'guideline'), work('shiryo', 'deck')],
      clauses: [
        row('keikaku/s1', 'measure', '国は、連携・教育体制のあり方を検討する。'),
        row('keikaku/s2', 'measure', '拠点病院等は、協議することによって充実を図る。'),
        row('shiryo/i1', 'direction', '情報を共有する場を整備してはどうか。'),
        row('shiryo/i2', 'direction', '質の担保ができるようにしてはどうか。'),
        row('shishin/c6', 'current', '協力体制を整備すること。'),
        row('shishin/prop1', 'proposed', '協議の場を年1回以上設けること。'),
        ...more,
      ],
      proposals: [proposal],
      relations,
      requirements: [],
      references: [],
      terms: [],
      gaps: [],
      notes: [],
    }),
  );
}

const names = (chain: ReturnType<typeof buildChain>) =>
  chain.paths.map(({ plan, direction, proposal: third, clause }) =>
    [plan, direction, third, clause].map((place) => place?.id.split('/')[1] ?? '―').join(' → '),
  );

const full = [
  edge('plan-direction', 'keikaku/s1', 'shiryo/i1'),
  edge('direction-proposal', 'shiryo/i1', 'shishin/prop1'),
  edge('plan-proposal', 'keikaku/s1', 'shishin/prop1'),
  edge('plan-proposal', 'keikaku/s2', 'shishin/prop1'),
  edge('proposal-clause', 'shishin/prop1', 'shishin/c6', 'stated'),
];

test('relations join into ways from the plan to the clause, a direct edge beside its longer way', () => {
  const chain = chainOf(full);
  expect(names(chain)).toEqual(['s1 → i1 → prop1 → c6', 's2 → ― → prop1 → c6']);
  expect(chain.paths[0]?.edges).toHaveLength(4);
  expect(chain.counts).toEqual({
    stated: { links: 1, ways: 2 },
    inferred: { links: 4, ways: 2 },
  });
});

test('what leads nowhere is found on both sides', () => {
  const { unlinked } = chainOf(full);
  expect(unlinked.directions.map(({ id }) => id)).toEqual(['shiryo/i2']);
  expect(unlinked.plan).toEqual([]);
  expect(chainOf(full.slice(4)).unlinked.plan.map(({ id }) => id)).toEqual([
    'keikaku/s1',
    'keikaku/s2',
  ]);
});

test('a clause is missed in the chain only where its source prints a plan', () => {
  const printedIn = (source: string, printed: ClauseRow): ClauseRow => {
    const place = { start: 0, end: 1, line: 1, endLine: 1, slide: null, page: null };
    return { ...printed, printings: [{ ...place, source, parsed: printed.id }] };
  };
  const { unlinked } = chainOf(full, [
    printedIn('shiryo', row('keikaku/s3', 'measure', '国は、相談支援を充実する。')),
    printedIn('shiryo', row('shishin/c7', 'current', '相談員を置くこと。')),
    printedIn('tsuchi', row('shishin/c8', 'current', '届け出ること。')),
  ]);
  expect(unlinked.clauses.map(({ id }) => id)).toContain('shishin/c7');
  expect(unlinked.clauses.map(({ id }) => id)).not.toContain('shishin/c8');
});

test('without any relation each proposal still stands in the chain', () => {
  expect(names(chainOf([]))).toEqual(['― → ― → prop1 → ―']);
});

test('in the picture the stations stand in columns from left to right and nothing overlaps', () => {
  const { boxes, width, height } = chainPicture(chainOf(full), ({ text }) => text);
  const columns = [...Map.groupBy(boxes, ({ station }) => station).values()];
  expect(columns.every((column) => new Set(column.map(({ x }) => x)).size === 1)).toBe(true);
  expect(
    boxes.every((box) => box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height),
  ).toBe(true);
  for (const column of columns) {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    sorted.slice(1).forEach((box, index) => {
      const above = sorted[index];
      expect(box.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
  }
});

test('in the picture the boxes are tabbed through column by column, from the top', () => {
  const { boxes } = chainPicture(buildChain(published), ({ text }) => text);
  const read = boxes.toSorted((a, b) => a.x - b.x || a.y - b.y);
  expect(boxes.map(({ row }) => row.id)).toEqual(read.map(({ row }) => row.id));
});

test('in the picture no line runs behind a box: it passes a column on a way of its own', () => {
  const { boxes, lines } = chainPicture(buildChain(published), ({ text }) => text);
  for (const { id, points } of lines) {
    for (const { x, y } of points.slice(1, -1)) {
      const behind = boxes.filter(
        (box) =>
          x >= box.x && x <= box.x + box.width && y > box.y - 1 && y < box.y + box.height + 1,
      );
      expect(
        behind.map(({ row }) => row.id),
        id,
      ).toEqual([]);
    }
  }
  expect(lines.some(({ points }) => points.length > 2)).toBe(true);
});

test('a passage of the plan that leads to an issue only is a way of its own, not dropped', () => {
  const issue = row('shiryo/b1', 'issue', '連携が重要であり、そのあり方の検討が必要ではないか。');
  const chain = chainOf([edge('plan-direction', 'keikaku/s1', issue.id)], [issue]);
  expect(names(chain)).toContain('s1 → b1 → ― → ―');
  expect(chain.unlinked.plan.map(({ id }) => id)).toEqual(['keikaku/s2']);
  expect(chain.counts.inferred).toEqual({ links: 1, ways: 1 });
});

test('each passage of the plan in the knowledge base is linked in the chain or listed as unlinked', () => {
  const { paths, unlinked } = buildChain(published);
  const linked = new Set(paths.flatMap(({ plan }) => plan?.id ?? []));
  const listed = new Set(unlinked.plan.map(({ id }) => id));
  const passages = planPassages(published);
  expect(passages.length).toBeGreaterThan(0);
  for (const { id } of passages) expect(linked.has(id), id).toBe(!listed.has(id));
});

test('each relation of the chain in the knowledge base stands in a row of the table', () => {
  const shown = new Set(buildChain(published).paths.flatMap(({ edges }) => edges));
  const relations = published.relations.filter(({ type }) =>
    ['plan-direction', 'plan-proposal', 'plan-clause', 'direction-proposal'].includes(type),
  );
  expect(relations.filter((relation) => !shown.has(relation))).toEqual([]);
});
