import { expect, it } from 'vitest';
import { sampleText } from './testing-text.ts';
import { shownClauses, wholeTextUpTo } from './touched-divisions.ts';

const amendment = {
  operation: { type: 'delete', target: 's/n3/c1', before: '記録すること。' } as const,
};
const division = (n: number, items: number): string =>
  [
    `s/n${n} | ${n} | 見出し`,
    ...Array.from({ length: items }, (_, k) => `s/n${n}/c${k} | ${k} | 記録すること。`),
  ].join('\n');

it('shows the whole of a short text', () => {
  const text = sampleText([division(1, 3), division(3, 3)].join('\n'));
  expect(shownClauses(text, [amendment])).toEqual(text);
});

it('shows of a long text the divisions that are touched', () => {
  const text = sampleText([division(1, wholeTextUpTo), division(3, 3)].join('\n'));
  expect(shownClauses(text, [amendment]).map(({ id }) => id)).toEqual([
    's/n3',
    's/n3/c0',
    's/n3/c1',
    's/n3/c2',
  ]);
});
