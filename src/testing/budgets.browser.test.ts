import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { RecordRow } from '../model/knowledge-base.ts';
import { newPage, siteUrl } from './browser.ts';
import { budgets, type Budget } from './budgets.ts';
import { publishedRecords } from './search-page.ts';

const records = (await publishedRecords(inject('site').folder)) as unknown as RecordRow[];
const clause = records.find(({ kind }) => kind === 'clause');

function pathOf(pattern: string): string {
  const id = clause?.url.replace(/^clauses\/|\/$/g, '') ?? '';
  return pattern.replace('{clause}', id).replace('{work}', clause?.work ?? '');
}

/** Everything a page fetches until it rests, with its size as sent. */
async function firstView(page: Page, path: string): Promise<Budget> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const cost: Budget = { requests: 0, total: 0, script: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    cost.requests += 1;
    cost.total += encodedDataLength;
    if (types.get(requestId) === 'Script') cost.script += encodedDataLength;
  });
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
  return cost;
}

describe.each(Object.entries(budgets))('the first view of /%s', (pattern, budget) => {
  it('keeps to its budget', async () => {
    const cost = await firstView(await newPage(), pathOf(pattern));
    for (const measure of Object.keys(budget) as (keyof Budget)[]) {
      expect(cost[measure], measure).toBeLessThanOrEqual(budget[measure]);
    }
  });

  it('fetches no font', async () => {
    const page = await newPage();
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await page.goto(siteUrl(pathOf(pattern)), { waitUntil: 'networkidle' });
    expect(fonts).toEqual([]);
  });
});
