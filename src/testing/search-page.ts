import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OracleRecord } from './search-oracle.ts';

/** The records of a built site, as it publishes them. */
export async function publishedRecords(folder: string): Promise<OracleRecord[]> {
  const file = join(folder, 'data', 'knowledge-base.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { records: OracleRecord[] }).records;
}

/** Ids the search page shows for an address, as the contract of the page says it ends. */
export async function foundIds(page: Page): Promise<string[]> {
  const results = page.locator('[data-search-results][data-state="done"]');
  await results.waitFor();
  const ids = await page
    .locator('[data-record-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-record-id') ?? ''));
  expect(await results.getAttribute('data-total')).toBe(String(ids.length));
  return ids.sort();
}

/** Asks many queries of one page, each through the address, without loading the page anew. */
export async function askMany(page: Page, queries: string[], extra: string): Promise<string[][]> {
  return page.evaluate(
    async ({ queries, extra }) => {
      const answers: string[][] = [];
      const results = document.querySelector<HTMLElement>('[data-search-results]');
      if (results === null) throw new Error('Unexpected page, expected results in it');
      for (const query of queries) {
        const done = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (results.dataset['state'] === 'searching') return;
            observer.disconnect();
            resolve();
          });
          observer.observe(results, { attributeFilter: ['data-state'] });
        });
        history.replaceState(null, '', `?${new URLSearchParams({ q: query }).toString()}${extra}`);
        dispatchEvent(new PopStateEvent('popstate'));
        await done;
        const items = [...results.querySelectorAll<HTMLElement>('[data-record-id]')];
        if (results.dataset['total'] !== String(items.length)) throw new Error(`total of ${query}`);
        answers.push(items.map((item) => item.dataset['recordId'] ?? '').sort());
      }
      return answers;
    },
    { queries, extra },
  );
}
