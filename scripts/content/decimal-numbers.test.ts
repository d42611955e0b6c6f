import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentFolder, make } from './testing.ts';

const descriptor = `id: tebiki
title: 相談情報の取扱いに関するガイドライン
works:
  tebiki: { title: 相談情報の取扱いに関するガイドライン, short: ガイドライン, kind: guideline, version: 資料の記載 }
default: { work: tebiki }
`;

/** Names of the clauses of a fixture that have a marker. */
function named(fixture: string): string[] | undefined {
  const root = contentFolder({
    'sources/tebiki/source.txt': readFileSync(`src/parse/fixtures/${fixture}.txt`),
    'sources/tebiki/source.yaml': descriptor,
  });
  const numbered = make(root).knowledge?.clauses.filter(({ marker }) => marker !== null);
  return numbered?.map(({ id, label, path }) => [id, label, path.join(' ')].join(' | '));
}

test('a clause with a decimal number is named by that number, which repeats those above it', () => {
  expect(named('ladder-decimals')).toMatchInlineSnapshot(`
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

test('a decimal that counts from 0 is named as printed, under its chapter', () => {
  expect(named('ladder-decimals-half-width')).toMatchInlineSnapshot(`
    [
      "tebiki/ch2 | 第 2 章 | 第 2 章",
      "tebiki/ch2/da0 | 第 2 章2.0 | 第 2 章 2.0",
      "tebiki/ch2/da0/db1 | 第 2 章2.0.1 | 第 2 章 2.0 2.0.1",
      "tebiki/ch2/da0/db1/sp1 | 第 2 章2.0.1ステップ 1 | 第 2 章 2.0 2.0.1 ステップ 1:",
      "tebiki/ch2/da0/db1/sp2 | 第 2 章2.0.1ステップ 2 | 第 2 章 2.0 2.0.1 ステップ 2:",
      "tebiki/ch2/da0/db2 | 第 2 章2.0.2 | 第 2 章 2.0 2.0.2",
      "tebiki/ch2/da0/db2/c1 | 第 2 章2.0.2① | 第 2 章 2.0 2.0.2 ①",
      "tebiki/ch2/da0/db2/c2 | 第 2 章2.0.2② | 第 2 章 2.0 2.0.2 ②",
      "tebiki/ch2/da1 | 第 2 章2.1 | 第 2 章 2.1",
    ]
  `);
});
