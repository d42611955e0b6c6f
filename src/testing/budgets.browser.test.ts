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

/** What the browser tells of parts of a page that moved. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** Where a part of a page went while the page came, and how much that is of what is seen (cumulative layout shift). */
interface Movement {
  share: number;
  /** The parts that moved, by the beginning of their markup. */
  parts: string[];
}

/** `throughput` in bytes a second makes the page come in pieces, so that its beginning is seen before its end. */
async function movement(path: string, width: number, throughput?: number): Promise<Movement> {
  const page = await newPage({ width });
  if (throughput !== undefined) {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await page.addInitScript(() => {
    const moved: Movement = { share: 0, parts: [] };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const markup = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML : (node?.textContent ?? 'what is gone'),
        );
        moved.share += value;
        moved.parts.push(...markup.map((text) => text.slice(0, 80)));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
  return page.evaluate(() => (window as unknown as { moved: Movement }).moved);
}

describe.each(kinds)('every page of the kind $route', ({ paths }) => {
  it.each([360, 1440])('stands still while it comes, at %i pixels', async (width) => {
    for (const path of paths) {
      expect(await movement(path, width), path).toEqual({ share: 0, parts: [] });
    }
  });
});

/** Of what is seen: a line or a cell that wraps anew where a piece ends. A tenth of what is held to be good. */
const wrapping = 0.01;

describe.each(kinds.filter(({ route }) => route in budgets))(
  'every page of the kind $route, on a slow network',
  ({ paths }) => {
    it.each([360, 1440])('stands still while it comes in pieces, at %i pixels', async (width) => {
      for (const path of paths) {
        const { share, parts } = await movement(path, width, 50_000);
        expect(share, [path, ...parts].join('\n')).toBeLessThan(wrapping);
      }
    });
  },
);
