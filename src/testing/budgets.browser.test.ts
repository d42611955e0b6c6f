import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, siteUrl } from './browser.ts';
import { budgets, type Budget } from './budgets.ts';
import { pageKinds } from './page-kinds.ts';

const kinds = pageKinds(inject('site').folder);

/** Everything a page fetches until it rests, with its size as sent, and the fonts among it. */
async function firstView(page: Page, path: string): Promise<Budget & { fonts: string[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const answers = new Map<string, { type: string; url: string; headers: number }>();
  const cost = { requests: 0, total: 0, script: 0, fonts: [] as string[] };
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    answers.set(requestId, { type, url: response.url, headers: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    const bytes = encodedDataLength - (answer?.headers ?? 0);
    cost.requests += 1;
    cost.total += bytes;
    if (answer?.type === 'Script') cost.script += bytes;
    if (answer?.type === 'Font') cost.fonts.push(answer.url);
  });
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
  cost.script += await page
    .locator('script:not([src], [type="application/ld+json"])')
    .evaluateAll((scripts) =>
      scripts.reduce((sum, { textContent }) => sum + textContent.length, 0),
    );
  return cost;
}

describe.each(kinds.filter(({ route }) => route in budgets))(
  'the first view of every page of the kind $route',
  ({ route, paths }) => {
    it('keeps to its budget and fetches no font', async () => {
      for (const path of paths) {
        const { fonts, ...cost } = await firstView(await newPage(), path);
        expect(fonts, path).toEqual([]);
        for (const [measure, most] of Object.entries(budgets[route] ?? {})) {
          expect(cost[measure as keyof Budget], `${measure} of /${path}`).toBeLessThanOrEqual(
            Number(most),
          );
        }
      }
    });
  },
);

it('has a page for every budget', () => {
  const routes = kinds.map(({ route }) => route);
  expect(Object.keys(budgets).filter((route) => !routes.includes(route))).toEqual([]);
});

/** How far the parts of a page move while it comes (cumulative layout shift), on a phone and on a desktop. */
async function movement(path: string, width: number): Promise<number> {
  const page = await newPage({ width });
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        (window as unknown as { moved: number }).moved += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
  return page.evaluate(() => (window as unknown as { moved: number }).moved);
}

describe.each(kinds)('every page of the kind $route', ({ paths }) => {
  it.each([360, 1440])('stands still while it comes, at %i pixels', async (width) => {
    for (const path of paths) expect(await movement(path, width), path).toBe(0);
  });
});
