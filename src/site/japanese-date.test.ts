import { expect, test } from 'vitest';
import { japaneseDate } from './japanese-date.ts';

test.each([
  ['2026-11-22', '2026年11月22日'],
  ['2023-03-08', '2023年3月8日'],
  ['令和5年3月28日', '令和5年3月28日'],
])('%s is written %s', (day, words) => {
  expect(japaneseDate(day)).toBe(words);
});
