import { expect, test } from 'vitest';
import { afterRuns, beforeRuns, isWholeReplacement } from './marks.ts';
import type { DiffPart } from './word-diff.ts';

test('each side underlines its own words, and neither a width that differs', () => {
  const parts: DiffPart[] = [
    { kind: 'same', text: '会議を' },
    { kind: 'format', before: '年１回', after: '年1回' },
    { kind: 'added', text: '以上' },
    { kind: 'removed', text: '程度' },
    { kind: 'same', text: '開くこと。' },
  ];
  expect(beforeRuns(parts)).toEqual([
    { text: '会議を年１回', changed: false },
    { text: '程度', changed: true },
    { text: '開くこと。', changed: false },
  ]);
  expect(afterRuns(parts)).toEqual([
    { text: '会議を年1回', changed: false },
    { text: '以上', changed: true },
    { text: '開くこと。', changed: false },
  ]);
});

test('words replaced as a whole stand apart, words changed in part do not', () => {
  const removed: DiffPart = { kind: 'removed', text: '協力体制' };
  const added: DiffPart = { kind: 'added', text: '推進体制' };
  expect(isWholeReplacement([removed, added])).toBe(true);
  expect(isWholeReplacement([removed, added, { kind: 'same', text: '等' }])).toBe(false);
  expect(isWholeReplacement([added])).toBe(false);
});
