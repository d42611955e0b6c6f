import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../../scripts/static-server.ts';
import { launchBrowserServer } from '../../testing/chromium.ts';
import { oracle, oracleFold, typed } from '../../testing/search-oracle.ts';
import { askMany, foundIds, publishedRecords } from '../../testing/search-page.ts';
import { buildTestSite, testBase } from '../../testing/site.ts';

const closing: (() => Promise<void>)[] = [];
let site = { folder: '', url: '', browser: '' };

beforeAll(async () => {
  const folder = await buildTestSite();
  const server = await serveFolder({ folder, base: testBase, port: 0 });
  const browser = await launchBrowserServer();
  closing.push(() => browser.close(), server.close);
  site = { folder, url: server.url, browser: browser.wsEndpoint() };
}, 300_000);

afterAll(async () => {
  for (const close of closing) await close();
});

/** Numbers from 0 to 1, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('2,000 random parts of the texts find exactly the records that contain them', async () => {
  const records = await publishedRecords(site.folder);
  const random = numbers(20261122);
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  const queries: { all: string[] }[] = [];
  while (queries.length < 2000) {
    const characters = [...records[below(records.length)]!.text];
    const start = below(characters.length);
    const part = characters.slice(start, start + 1 + below(12)).join('');
    if (oracleFold(part) !== '') queries.push({ all: [part.trim()] });
  }
  const browser = await chromium.connect(site.browser);
  const page = await browser.newPage();
  // Without all texts at hand every query goes through the index.
  await page.route('**/folded/*', (route) => route.abort());
  await page.goto(`${site.url}search/?limit=all&exact=1`);
  await foundIds(page);
  const wrong: unknown[] = [];
  for (let at = 0; at < queries.length; at += 100) {
    const asked = queries.slice(at, at + 100);
    const answers = await askMany(page, asked.map(typed), '&limit=all&exact=1');
    asked.forEach((query, index) => {
      const expected = oracle(records, query);
      if (JSON.stringify(answers[index]) !== JSON.stringify(expected)) {
        wrong.push({ query: typed(query), expected, answered: answers[index] });
      }
    });
  }
  await browser.close();
  expect(wrong).toEqual([]);
});
