import { parseCsv } from 'hucre/csv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecords, toCsv } from './csv.ts';

/** A cell as it stands in the file, without its quotation marks. */
const written = (cell: string) => toCsv([[cell]]).slice(2, -3);

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
    expect(written(cell)).toBe(`'${cell}`);
  },
);

it.each(['1-1', '１－２', '2/3', '1-2-3'])(
  'keeps the number %j from turning into a day',
  (cell) => {
    expect(written(cell)).toBe(`'${cell}`);
  },
);

it('leaves Japanese words and numbers of items alone', () => {
  expect(written('①～③（略）')).toBe('①～③（略）');
  expect(written('154～161行')).toBe('154～161行');
  expect(written('第１－１')).toBe('第１－１');
  expect(written('0.17')).toBe('0.17');
  expect(written('2026-11-23')).toBe('2026-11-23');
});

it('is read again record by record, whatever its cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('あ', '"', ',', '\r', '\n', ' ', '1') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
      const csv = toCsv(rows);
      const records = csvRecords(csv);
      expect(`\uFEFF${records.map(({ text }) => text).join('')}`).toBe(csv);
      expect(records.map(({ cells }) => cells)).toEqual(
        rows.map((cells) => cells.map((cell) => (/^[\t\r]/u.test(cell) ? `'${cell}` : cell))),
      );
    }),
  );
});
