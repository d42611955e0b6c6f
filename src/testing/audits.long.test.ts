import { beforeAll, expect, test } from 'vitest';
import { auditSite, type Audit } from './audits.ts';
import { buildTestSite, testBase } from './site.ts';

let audits: Audit[] = [];

beforeAll(async () => {
  audits = await auditSite(await buildTestSite(), testBase);
}, 900_000);

test('home, comparison, a text, a clause and search are audited', () => {
  expect(audits.map(({ route }) => route).sort()).toEqual([
    '/',
    'clauses/[...id]',
    'compare',
    'search',
    'texts/[work]/[section]',
  ]);
});

test.each(['accessibility', 'best-practices', 'seo'] as const)(
  'every page reaches 100 for %s in Lighthouse on its mobile settings',
  (category) => {
    for (const { path, scores, failed } of audits) {
      expect(scores[category], `/${path}: ${failed.join('; ')}`).toBe(100);
    }
  },
);

test('no page moves while it comes', () => {
  expect(audits.filter(({ figures }) => figures.shift > 0).map(({ path }) => path)).toEqual([]);
});
