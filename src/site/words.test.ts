import { expect, test } from 'vitest';
import { z } from 'zod';
import { fill, loadWords } from './words.ts';

test('values go into the named places of a word, unknown places stay', () => {
  expect(fill('提案{count}件（{column}）', { count: 3 })).toBe('提案3件（{column}）');
});

test('a missing word is an error that names the file and the entry', () => {
  const schema = z.object({ site: z.object({ motto: z.string() }) });
  expect(() => loadWords('shell', schema)).toThrowErrorMatchingInlineSnapshot(`
    [Error: content/words/shell.yaml: words missing or malformed
      site.motto: Invalid input: expected string, received undefined]
  `);
});
