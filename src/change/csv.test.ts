import { parseCsv } from 'hucre/csv';
import { expect, it } from 'vitest';
import { formulaSafe, toCsv } from './csv.ts';

it('quotes every cell and survives quotes, commas and breaks', () => {
  const rows = [
    ['番号', '本文'],
    ['１（１）⑥', '「受入れ」を行うこと。"ただし"、\n例外がある。'],
  ];
  const csv = toCsv(rows);
  expect(csv.startsWith('\uFEFF"番号","本文"\r\n')).toBe(true);
  expect(parseCsv(csv)).toEqual(rows);
});

it.each(['=cmd|/C calc!A0', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1'])(
  'keeps %j from being run as a formula',
  (cell) => {
    expect(formulaSafe(cell)).toBe(`'${cell}`);
  },
);

it('leaves Japanese words and numbers of items alone', () => {
  expect(formulaSafe('①～③（略）')).toBe('①～③（略）');
  expect(formulaSafe('154～161行')).toBe('154～161行');
});
