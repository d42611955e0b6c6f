import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentFolder, make } from './testing.ts';

const descriptor = `id: tebiki
title: 相談情報の取扱いに関するガイドライン
works:
  tebiki: { title: 相談情報の取扱いに関するガイドライン, short: ガイドライン, kind: guideline, version: 資料の記載 }
default: { work: tebiki }
`;

test('a clause with a decimal number is named by that number, which repeats those above it', () => {
  const root = contentFolder({
    'sources/tebiki/source.txt': readFileSync('src/parse/fixtures/ladder-decimals.txt'),
    'sources/tebiki/source.yaml': descriptor,
  });
  const numbered = make(root).knowledge?.clauses.filter(({ marker }) => marker !== null);
  expect(numbered?.map(({ id, label, path }) => [id, label, path.join(' ')].join(' | ')))
    .toMatchInlineSnapshot(`
    [
      "tebiki/n1 | １ | １．",
      "tebiki/n1/da1 | １．１ | １． １．１",
      "tebiki/n1/da2 | １．２ | １． １．２",
      "tebiki/n1/da2/pl1 | １．２(a) | １． １．２ (a)",
      "tebiki/n1/da2/pl2 | １．２(b) | １． １．２ (b)",
      "tebiki/n2 | ２ | ２．",
      "tebiki/n2/da1 | ２．１ | ２． ２．１",
      "tebiki/n2/da1/db1 | ２．１．１ | ２． ２．１ ２．１．１",
      "tebiki/n2/da2 | ２．２ | ２． ２．２",
    ]
  `);
});
