import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeColumns } from './column-places.ts';

const entries = (...ids: string[]) => ids.map((id) => ({ id, height: 40 }));
const edge = (from: string, to: string) => ({ from, to });

it('sets what is linked level, and the middle of two between them', () => {
  const plan = entries('計画１', '計画２', '計画３');
  const places = placeColumns(
    [plan, entries('提案')],
    [edge('計画２', '提案'), edge('計画３', '提案')],
    10,
  );
  expect([...places]).toEqual([
    ['計画１', 0],
    ['計画２', 50],
    ['計画３', 100],
    ['提案', 75],
  ]);
});

it('moves two that want the same height apart, both by as much', () => {
  const columns = [entries('計画１', '計画２', '計画３'), entries('提案１', '提案２')];
  const places = placeColumns(columns, [edge('計画２', '提案１'), edge('計画２', '提案２')], 10);
  expect([places.get('提案１'), places.get('提案２')]).toEqual([25, 75]);
});

/** Columns of entries of any height, and links between neighbouring columns. */
const pictures = fc
  .array(fc.array(fc.nat({ max: 90 }), { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((columns) =>
    columns.map((heights, column) =>
      heights.map((height, index) => ({ id: `${String(column)}/${String(index)}`, height })),
    ),
  )
  .chain((columns) => {
    const pairs = columns.flatMap((column, index) =>
      column.flatMap(({ id }) => (columns[index + 1] ?? []).map((next) => edge(id, next.id))),
    );
    return fc.record({ columns: fc.constant(columns), edges: fc.subarray(pairs) });
  });

it('keeps the order of every column and the gaps in it', () => {
  fc.assert(
    fc.property(pictures, ({ columns, edges }) => {
      const places = placeColumns(columns, edges, 16);
      for (const column of columns) {
        for (const [index, { id, height }] of column.entries()) {
          const next = column[index + 1];
          if (next === undefined) continue;
          const room = (places.get(next.id) ?? NaN) - (places.get(id) ?? NaN) - height;
          expect(room).toBeGreaterThan(16 - 1e-6);
        }
      }
    }),
  );
});
