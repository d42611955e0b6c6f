import { expect, test } from 'vitest';
import { choiceLine } from './choice-line.ts';

const proposals = [
  { id: 'a', name: '見出しの変更' },
  { id: 'b', name: '⑥への追加：地域の情報共有と協議' },
];
const words = { chosen: '反映した提案：{names}', chosenNone: '反映した提案：なし' };

test('a shown text names the proposals it applies, in the order of the source', () => {
  expect(choiceLine(proposals, ['b', 'a', 'unknown'], words)).toBe(
    '反映した提案：見出しの変更、⑥への追加：地域の情報共有と協議',
  );
  expect(choiceLine(proposals, ['b'], words)).toBe('反映した提案：⑥への追加：地域の情報共有と協議');
});

test('a text without any proposal says so', () => {
  expect(choiceLine(proposals, [], words)).toBe('反映した提案：なし');
});
