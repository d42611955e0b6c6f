import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordRow } from '../model/knowledge-base.ts';
import { facetNames, Facets, facetTable, type Selection } from './facets.ts';

function record(part: Partial<RecordRow>): RecordRow {
  return {
    id: '',
    kind: 'clause',
    voice: 'stated',
    title: '',
    text: '',
    url: '',
    work: 'kyoten',
    label: '',
    path: [],
    column: null,
    endings: [],
    section: '',
    actors: [],
    order: 0,
    ...part,
  };
}

const rows = [
  record({
    column: '拠点病院',
    endings: ['すること', '行うこと', 'すること'],
    section: '診療機能',
  }),
  record({ column: '拠点病院', endings: ['に努めること'], section: 'その他' }),
  record({ column: '地域がん診療病院', endings: ['すること'], section: 'その他', work: 'chiiki' }),
  record({ kind: 'plan', work: 'keikaku', actors: ['国', '都道府県'] }),
];
const facets = new Facets(facetTable(rows));
const everything = rows.map((_, at) => at);

test('choices within a facet widen, choices of two facets narrow', () => {
  expect(facets.narrow(everything, { ending: ['すること', 'に努めること'] })).toEqual([0, 1, 2]);
  expect(facets.narrow(everything, { ending: ['すること'], column: ['拠点病院'] })).toEqual([0]);
  expect(facets.narrow([2, 3], { actor: ['国'] })).toEqual([3]);
});

test('a record counts once for a value it holds twice', () => {
  expect(facets.count(everything, {}).ending).toEqual([
    { value: 'すること', count: 2 },
    { value: '行うこと', count: 1 },
    { value: 'に努めること', count: 1 },
  ]);
});

test('the counts of a facet heed the other facets, and keep a choice that is left with nothing', () => {
  const counts = facets.count(everything, { section: ['その他'], ending: ['行うこと'] });
  expect(counts.ending).toEqual([
    { value: 'すること', count: 1 },
    { value: '行うこと', count: 0 },
    { value: 'に努めること', count: 1 },
  ]);
  expect(counts.section).toEqual([
    { value: '診療機能', count: 1 },
    { value: 'その他', count: 0 },
  ]);
});

test('a count is the number of results that choosing the value alone would leave', () => {
  const values = fc.subarray(['すること', '行うこと', 'に努めること']);
  const chosen = fc.record({ ending: values, section: fc.subarray(['診療機能', 'その他']) });
  fc.assert(
    fc.property(chosen, fc.subarray(everything), (selection: Selection, found) => {
      const counts = facets.count(found, selection);
      for (const name of facetNames) {
        for (const { value, count } of counts[name]) {
          expect(facets.narrow(found, { ...selection, [name]: [value] })).toHaveLength(count);
        }
      }
    }),
  );
});
