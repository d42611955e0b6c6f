import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossings, orderColumns } from './column-order.ts';

const edge = (from: string, to: string) => ({ from, to });

it('turns a column whose links all cross', () => {
  const columns = [
    ['基本計画１', '基本計画２', '基本計画３'],
    ['第１項', '第２項', '第３項'],
  ];
  const edges = [
    edge('基本計画１', '第３項'),
    edge('基本計画２', '第２項'),
    edge('基本計画３', '第１項'),
  ];
  expect(crossings(columns, edges)).toBe(3);
  expect(orderColumns(columns, edges)).toEqual([
    ['基本計画１', '基本計画２', '基本計画３'],
    ['第３項', '第２項', '第１項'],
  ]);
});

it('keeps the order of what is level, and of a column that nothing leads to', () => {
  const columns = [['計画'], ['案１', '案２', '案３']];
  const edges = ['案３', '案１', '案２'].map((to) => edge('計画', to));
  expect(orderColumns(columns, edges)).toEqual(columns);
  expect(orderColumns([[], ['案２', '案１']], [])).toEqual([[], ['案２', '案１']]);
});

/** Four columns, and links from one to the next. */
const pictures = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 })
  .map((sizes) =>
    sizes.map((size, column) =>
      Array.from({ length: size }, (_, index) => `${String(column)}/${String(index)}`),
    ),
  )
  .chain((columns) => {
    const pairs = columns.flatMap((ids, column) =>
      ids.flatMap((from) => (columns[column + 1] ?? []).map((to) => edge(from, to))),
    );
    return fc.record({ columns: fc.constant(columns), edges: fc.subarray(pairs) });
  });

it('keeps every entry in its column, and never crosses more than before', () => {
  fc.assert(
    fc.property(pictures, ({ columns, edges }) => {
      const ordered = orderColumns(columns, edges);
      expect(ordered.map((ids) => ids.toSorted())).toEqual(columns.map((ids) => ids.toSorted()));
      expect(crossings(ordered, edges)).toBeLessThanOrEqual(crossings(columns, edges));
    }),
  );
});
