import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../../scripts/static-server.ts';
import { newPage } from '../../testing/browser.ts';
import { oracle } from '../../testing/search-oracle.ts';
import { publishedRecords } from '../../testing/search-page.ts';
import { testBase } from '../../testing/site.ts';
import type { BuildFacts } from './service-worker.ts';

const done = '[data-search-results][data-state="done"]';

interface OwnSite {
  folder: string;
  server: ServedFolder;
}

/** A site of its own that can be changed and taken away while a page is open. */
async function ownSite(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'shishin-offline-'));
  await cp(inject('site').folder, folder, { recursive: true });
  const server = await serveFolder({ folder, base: testBase, port: 0 });
  onTestFinished(async () => {
    await server.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  return { folder, server };
}

/** Waits until the service worker has kept the whole index, and what reads it: all that the build tells it to keep. */
async function indexKept(page: Page, { folder, server }: OwnSite): Promise<void> {
  const [, facts = ''] =
    /^const BUILD = (.*);$/mu.exec(await readFile(join(folder, 'sw.js'), 'utf8')) ?? [];
  const { index } = JSON.parse(facts) as BuildFacts;
  const wanted = index.map((path) => server.url + path);
  await page.evaluate(async (addresses) => {
    await navigator.serviceWorker.ready;
    const isKept = async (address: string) => (await caches.match(address)) !== undefined;
    while (!(await Promise.all(addresses.map(isKept))).every(Boolean)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, wanted);
}

async function search(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-field]').fill(query);
  await page.locator('[data-record-id] mark', { hasText: query }).first().waitFor();
}

test('after one visit search works without network, also on a page loaded anew', async () => {
  const site = await ownSite();
  const { server } = site;
  const page = await newPage({ serviceWorkers: true });
  await page.goto(`${server.url}search/`);
  await page.locator(done).waitFor();
  await indexKept(page, site);
  await server.close();
  await page.goto(`${server.url}search/?q=緩和ケア`);
  await page.locator('[data-record-id] mark', { hasText: '緩和ケア' }).first().waitFor();
  await search(page, '退院前カンファレンス');
  await page.goto(`${server.url}compare/`);
  expect(await page.locator('h1').textContent()).toBe('通信できません');
});

test('without a kept index, a cut network is told and never taken for no result', async () => {
  const { server } = await ownSite();
  const page = await newPage();
  await page.goto(`${server.url}search/`);
  await page.locator(done).waitFor();
  await server.close();
  await page.locator('[data-search-field]').fill('緩和ケア');
  await page.locator('[data-search-results][data-state="failed"]').waitFor();
  expect(await page.locator('[data-search-status]').textContent()).toContain('通信できないため');
  expect(await page.locator('[data-record-id]').count()).toBe(0);
});

test.each([
  { network: 'there', told: '更新されました' },
  { network: 'cut', told: '通信できないため' },
])('where the worker cannot be read and the network is $network, that is told', async (trouble) => {
  const { folder, server } = await ownSite();
  const workers = globSync('_astro/worker-*.js', { cwd: folder });
  expect(workers).toHaveLength(1);
  for (const file of workers) await rm(join(folder, file));
  const page = await newPage();
  if (trouble.network === 'cut') {
    const isQuestion = (request: Request) => request.method() === 'HEAD';
    await page
      .context()
      .route('**/search.json', (route) =>
        isQuestion(route.request()) ? route.abort() : route.continue(),
      );
  }
  await page.goto(`${server.url}search/?q=緩和ケア&exact=1`);
  await page.locator('[data-search-results][data-state="failed"]').waitFor();
  expect(await page.locator('[data-search-status]').textContent()).toContain(trouble.told);
  expect(await page.locator('[data-record-id]').count()).toBe(0);
});

test('a page left open over a deploy says so and offers to reload, never partial results', async () => {
  const { folder, server } = await ownSite();
  const page = await newPage();
  await page.goto(`${server.url}search/`);
  await page.locator(done).waitFor();
  await rm(join(folder, 'search-index'), { recursive: true });
  await page.locator('[data-search-field]').fill('緩和ケア');
  await page.locator('[data-search-results][data-state="failed"]').waitFor();
  expect(await page.locator('[data-search-status]').textContent()).toContain('更新されました');
  expect(await page.locator('[data-record-id]').count()).toBe(0);
  await cp(inject('site').folder, folder, { recursive: true });
  await page.locator('[data-search-results] button', { hasText: '再読み込み' }).click();
  await page.locator('[data-record-id] mark', { hasText: '緩和ケア' }).first().waitFor();
});

test('a page whose build is kept goes on with it after a deploy', async () => {
  const site = await ownSite();
  const { folder, server } = site;
  const page = await newPage({ serviceWorkers: true });
  await page.goto(`${server.url}search/`);
  await page.locator(done).waitFor();
  await indexKept(page, site);
  await rm(join(folder, 'search-index'), { recursive: true });
  await page.reload();
  await search(page, '緩和ケア');
});

test('a browser whose storage is full searches all the same, also once the worker runs', async () => {
  const { folder, server } = await ownSite();
  const worker = join(folder, 'sw.js');
  const refuse = `Cache.prototype.put = () =>
    Promise.reject(new DOMException('', 'QuotaExceededError'));\n`;
  await writeFile(worker, refuse + (await readFile(worker, 'utf8')));
  const page = await newPage({ serviceWorkers: true });
  await page.goto(`${server.url}search/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await search(page, '緩和ケア');
  await page.goto(`${server.url}compare/`);
  expect(await page.locator('h1').count()).toBe(1);
});

test.each([
  {
    refused: 'service workers',
    script: `navigator.serviceWorker.register = () => Promise.reject(new Error('refused'))`,
  },
  {
    refused: 'caches and kept searches',
    script: `for (const name of ['localStorage', 'caches'])
      Object.defineProperty(self, name, { get() { throw new DOMException('', 'SecurityError') } })`,
  },
])('a browser that refuses $refused searches all the same', async ({ script }) => {
  const { server } = await ownSite();
  const page = await newPage({ serviceWorkers: true });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(script);
  await page.goto(`${server.url}search/`);
  await search(page, '緩和ケア');
  await page.locator('[data-search-form] button').click();
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('退院前');
  await page.locator('dialog [role="option"]').first().waitFor();
  expect(errors).toEqual([]);
});

test('a deploy while one types never leaves partial results, whatever is typed after it', async () => {
  const { folder, server } = await ownSite();
  const records = await publishedRecords(folder);
  const page = await newPage();
  await page.goto(`${server.url}search/?limit=all&exact=1`);
  await page.locator(done).waitFor();
  await page.locator('[data-search-field]').pressSequentially('退', { delay: 20 });
  const gone = rm(join(folder, 'search-index'), { recursive: true });
  await page.locator('[data-search-field]').pressSequentially('院前カンファレンス', { delay: 60 });
  await gone;
  for (const query of ['緩和ケア', 'の', 'すること']) {
    await page.locator('[data-search-field]').fill(query);
    await page.waitForTimeout(200);
    await page.locator('[data-search-results]:not([data-state="searching"])').waitFor();
    const ids = await page
      .locator('[data-record-id]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-record-id') ?? ''));
    const failed =
      (await page.locator('[data-search-results]').getAttribute('data-state')) === 'failed';
    if (failed) expect(ids).toEqual([]);
    else expect(ids.sort()).toEqual(oracle(records, { all: [query] }));
  }
});

test('a page open over a deploy still leads to the search page, by box and by keyboard', async () => {
  const { folder, server } = await ownSite();
  const page = await newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${server.url}texts/`);
  for (const file of globSync('_astro/boxes-*.js', { cwd: folder })) await rm(join(folder, file));
  await page.keyboard.press('Control+k');
  await page.waitForURL(/\/search\/$/);
  await page.goto(`${server.url}texts/`);
  await page.locator('#site-search-input').fill('緩和ケア');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await page.locator('[data-record-id] mark', { hasText: '緩和ケア' }).first().waitFor();
  expect(errors).toEqual([]);
});

test('an answer that takes long is announced, and one can type on meanwhile', async () => {
  const { server } = await ownSite();
  const page = await newPage();
  await page.context().route('**/search-index/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(`${server.url}search/?q=緩和ケア`);
  await page.locator('[data-search-status]', { hasText: '検索しています' }).waitFor();
  await page.locator('[data-search-field]').fill('退院前');
  expect(await page.locator('[data-search-field]').inputValue()).toBe('退院前');
  await page.locator('[data-record-id] mark', { hasText: '退院前' }).first().waitFor();
  expect(await page.locator('[data-search-status]').textContent()).toMatch(/^\d+件$/);
});
