import { describe, expect, inject, it } from 'vitest';
import { anyPage, folderBudgets, pageBundles } from './bundle-budgets.ts';
import { bundleOf, sizeOf } from './bundle.ts';
import { pageKinds } from './page-kinds.ts';

const { folder } = inject('site');
const advice =
  'Load less at once, or raise the budget in src/testing/bundle-budgets.ts and say why:';

describe.each(pageKinds(folder))('a page of the kind $route', ({ route, paths }) => {
  it('loads no more script and style than its budget', () => {
    const budget = { ...anyPage, ...pageBundles[route] };
    for (const path of paths) {
      const { script, style } = bundleOf(folder, path);
      expect(style, `${advice} style of /${path}`).toBeGreaterThan(0);
      expect(style, `${advice} style of /${path}`).toBeLessThanOrEqual(budget.style);
      expect(script, `${advice} script of /${path}`).toBeLessThanOrEqual(budget.script);
    }
  });
});

it.each(Object.entries(folderBudgets))('all of /%s keeps to %i bytes', (beginning, budget) => {
  const size = sizeOf(folder, beginning);
  expect(size).toBeGreaterThan(budget / 2);
  expect(size, `${advice} /${beginning}`).toBeLessThanOrEqual(budget);
});

it('has a budget for no kind of page that is gone', () => {
  const routes = pageKinds(folder).map(({ route }) => route);
  expect(routes).toEqual(expect.arrayContaining(Object.keys(pageBundles)));
});
