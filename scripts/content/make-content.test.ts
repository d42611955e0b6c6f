import { expect, test } from 'vitest';
import { contentCopy, make } from './testing.ts';

test('what is made is the same wherever the content folder lies, and names no folder of a machine', () => {
  const roots = [contentCopy(), contentCopy()];
  const [one, other] = roots.map((root) => make(root).files ?? []);
  expect(one?.length).toBeGreaterThan(10);
  expect(one).toEqual(other);
  const messages = one?.find(({ path }) => path === 'generated/messages.json')?.content;
  expect(String(messages)).toContain('"file":"content/sources/');
  for (const { content } of one ?? [])
    expect(roots.filter((root) => String(content).includes(root))).toEqual([]);
});
