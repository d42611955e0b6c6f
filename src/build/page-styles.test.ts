import { expect, it } from 'vitest';
import { takeSheets, type RoutePages } from './page-styles.ts';

const shell = 'main { max-width: 40em }';
const table = 'table::after { content: "表" }';

const inline = (content: string) => ({ depth: 0, order: 0, sheet: { type: 'inline', content } });
const file = (src: string) => ({ depth: 0, order: 0, sheet: { type: 'external', src } });
const pagesWith = (styles: Record<string, object[]>) =>
  new Map(
    Object.entries(styles).map(([component, each]) => [
      `/&${component}`,
      { component, styles: each },
    ]),
  ) as unknown as RoutePages;

it('takes the sheets of a route as one, in their order, and leaves files where they are', () => {
  const pages = pagesWith({
    'texts.astro': [inline(shell)],
    'compare.astro': [inline(shell), inline(table), file('_astro/a.css')],
    'data.csv.ts': [],
  });
  expect([...takeSheets(pages)]).toStrictEqual([
    ['texts.astro', shell],
    ['compare.astro', shell + table],
  ]);
  const left = [...pages.values()].map(({ styles }) => styles.map(({ sheet }) => sheet));
  expect(left).toStrictEqual([[], [{ type: 'external', src: '_astro/a.css' }], []]);
});
