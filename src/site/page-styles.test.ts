import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { putSheets, takeSheets, type RoutePages } from './page-styles.ts';

const shell = 'main { max-width: 40em }';
const table = 'table::after { content: "表" }';

const inline = (content: string) => ({ depth: 0, order: 0, sheet: { type: 'inline', content } });
const file = (src: string) => ({ depth: 0, order: 0, sheet: { type: 'external', src } });
const pagesWith = (...styles: object[][]) =>
  new Map(styles.map((each, index) => [String(index), { styles: each }])) as RoutePages;

const page = (links: string) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self';">${links}<p>退院支援</p>`;

it('takes each sheet once and leaves a link in its place, and leaves files as they are', () => {
  const pages = pagesWith([inline(shell)], [inline(shell), inline(table), file('_astro/a.css')]);
  expect(takeSheets(pages)).toStrictEqual([shell, table]);
  const left = [...pages.values()].map(({ styles }) => styles.map(({ sheet }) => sheet));
  expect(left).toStrictEqual([
    [{ type: 'external', src: 'sheet-0' }],
    [
      { type: 'external', src: 'sheet-0' },
      { type: 'external', src: 'sheet-1' },
      { type: 'external', src: '_astro/a.css' },
    ],
  ]);
});

it('puts sheets in as one, in the order of their links, and allows them in the policy', () => {
  const links =
    '<link rel="stylesheet" href="/shishin/sheet-1"><link rel="stylesheet" href="/shishin/sheet-0">';
  const digest = createHash('sha256').update(`${table}${shell}`, 'latin1').digest('base64');
  expect(putSheets(page(links), [shell, table])).toBe(
    page(`<style>${table}${shell}</style>`).replace(
      "style-src 'self'",
      `style-src 'self' 'sha256-${digest}'`,
    ),
  );
});

it('takes the characters of a sheet as they are, and leaves a page without links alone', () => {
  const odd = 'p::before { content: "$& $1" }';
  const link = '<link rel="stylesheet" href="/sheet-0">';
  expect(putSheets(link, [odd])).toBe(`<style>${odd}</style>`);
  const plain = page('<link rel="stylesheet" href="/_astro/a.css">');
  expect(putSheets(plain, [odd])).toBe(plain);
});
