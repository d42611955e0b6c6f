import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { aboutWords } from './about-words.ts';
import { sourceWords } from './source-words.ts';
import { fill, loadWords } from './words.ts';

test('values go into the named places of a word, unknown places stay', () => {
  expect(fill('提案{count}件（{column}）', { count: 3 })).toBe('提案3件（{column}）');
});

/** Groups whose words are read by the name of a row's own value: roles, endings, changes, files, columns. */
const byValue = [
  'knowledge',
  'check.labels',
  'compare.crosswalk',
  'compare.data.files',
  'compare.data.columns',
];

test('every word is read somewhere', () => {
  const code = ['src', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      /\.(?:ts|astro)$/u.test(entry.name) && !/(?:-words|\.test)\.ts$/u.test(entry.name)
        ? [readFileSync(join(entry.parentPath, entry.name), 'utf8')]
        : [],
    ),
  );
  const read = new Set(code.join('\n').match(/\w+/gu));
  const wordsIn = (value: unknown, path: string[]): string[][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, word]) => wordsIn(word, [...path, key]))
      : [path];
  const unread = readdirSync('content/words')
    .flatMap((file) =>
      wordsIn(parse(readFileSync(join('content/words', file), 'utf8')), [
        file.replace('.yaml', ''),
      ]),
    )
    .filter((path) => !byValue.some((group) => path.join('.').startsWith(group)))
    .filter((path) => !read.has(path.at(-1) ?? ''));
  expect(unread).toEqual([]);
});

test('the page on the method names kinds of text as the page of the source does', () => {
  const { method } = Object.fromEntries(aboutWords.about.sections.map((part) => [part.id, part]));
  const named = method?.body?.join('').match(/「[^」]+」(?=[「などに])/gu) ?? [];
  expect(named.length).toBeGreaterThan(2);
  const kinds = Object.values<string>(sourceWords.kind).map((kind) => `「${kind}」`);
  expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test('a missing word is an error that names the file and the entry', () => {
  const schema = z.object({ site: z.object({ motto: z.string() }) });
  expect(() => loadWords('shell', schema)).toThrowErrorMatchingInlineSnapshot(`
    [ContentFileError: content/words/shell.yaml:2:1 Unexpected end of \`site\`, expected \`site.motto\`
      Write the entry in the form of the other files of its kind in \`content/\`.]
  `);
});
