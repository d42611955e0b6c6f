import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { driftOf } from './drift.ts';
import { replaceTargets } from './journal.ts';
import { contentCopy, contentFolder, make } from './testing.ts';

test('drift shows the characters that differ, however long the line is', () => {
  const root = contentFolder({
    'generated/a.json': `["${'あ'.repeat(200)}旧${'い'.repeat(200)}"]`,
  });
  const files = [
    { path: 'generated/a.json', content: `["${'あ'.repeat(200)}新${'い'.repeat(200)}"]` },
  ];
  expect(driftOf(root, files)[0]?.how).toMatch(/there: …あ+旧い+…\n +made: {2}…あ+新い+…$/u);
});

test.each([
  ['by its path from here', (root: string) => `./${relative('.', root)}`],
  ['with a slash at its end', (root: string) => `${root}/`],
])('a folder named %s has the same files', (_, named) => {
  const files = [{ path: 'generated/a.json', content: '[]' }];
  const root = contentFolder({ 'generated/a.json': '[]' });
  expect(driftOf(named(root), files)).toEqual([]);
});

test('drift names each file, the first line that differs, and how it should read', () => {
  const root = contentCopy();
  const files = make(root).files ?? [];
  replaceTargets(root, ['generated', 'ids.json'], files);
  expect(driftOf(root, files)).toEqual([]);

  writeFileSync(join(root, 'generated/proposals.json'), '[\n{"id":"x"}\n]\n');
  writeFileSync(join(root, 'generated/old.json'), '[]\n');
  rmSync(join(root, 'generated/notes.json'));
  const drift = driftOf(root, files);
  expect(drift.map(({ path, how }) => [path, how.slice(0, 48)])).toMatchInlineSnapshot(`
    [
      [
        "generated/notes.json",
        "is missing",
      ],
      [
        "generated/old.json",
        "is not made from the sources any more",
      ],
      [
        "generated/proposals.json",
        "differs from line 2 (4 lines there, 6 made)
        ",
      ],
    ]
  `);
});
