import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../testing/browser.ts';
import { oracle, typed, type OracleRecord } from '../../testing/search-oracle.ts';
import { searchQueries } from '../../testing/search-queries.ts';

async function publishedRecords(): Promise<OracleRecord[]> {
  return JSON.parse(await readFile('content/generated/records.json', 'utf8')) as OracleRecord[];
}

/** Ids the search page shows for an address, as the contract of the page says it ends. */
async function found(page: Page): Promise<string[]> {
  const results = page.locator('[data-search-results][data-state="done"]');
  await results.waitFor();
  const ids = await page
    .locator('[data-record-id]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-record-id') ?? ''));
  expect(await results.getAttribute('data-total')).toBe(String(ids.length));
  return ids.sort();
}

/** Asks many queries of one page, each through the address, without loading the page anew. */
async function ask(page: Page, queries: string[], extra: string): Promise<string[][]> {
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

test('over 200 queries find exactly the records that contain them', async () => {
  const records = await publishedRecords();
  const page = await openPage('search/?limit=all&exact=1');
  await found(page);
  const answers = await ask(page, searchQueries.map(typed), '&limit=all&exact=1');
  const wrong = searchQueries.flatMap((query, at) => {
    const expected = oracle(records, query);
    return JSON.stringify(answers[at]) === JSON.stringify(expected)
      ? []
      : [{ query: typed(query), expected, answered: answers[at] }];
  });
  expect(searchQueries.length).toBeGreaterThanOrEqual(200);
  expect(wrong).toEqual([]);
});

test.each(['退院前カンファレンス', '(※)', 'がん -小児', '"young adult"', '存在しない語'])(
  'the address of %s shows exactly its records',
  async (query) => {
    const records = await publishedRecords();
    const asked = { q: query, limit: 'all', exact: '1' };
    const page = await openPage(`search/?${new URLSearchParams(asked).toString()}`);
    const parts: Record<string, Parameters<typeof oracle>[1]> = {
      'がん -小児': { all: ['がん'], none: ['小児'] },
      '"young adult"': { all: ['young adult'] },
    };
    expect(await found(page)).toEqual(oracle(records, parts[query] ?? { all: [query] }));
  },
);

test('other spellings add labelled results, and never take one away', async () => {
  const records = await publishedRecords();
  const page = await openPage('search/?limit=all');
  await found(page);
  const queries = ['二次医療圏', '意思決定', 'クリニカルパス', '受け入れ', 'がん', '薬物療法'];
  const answers = await ask(page, queries, '&limit=all');
  queries.forEach((query, at) => {
    expect(answers[at]).toEqual(expect.arrayContaining(oracle(records, { all: [query] })));
  });
  expect(answers[0]).toEqual(oracle(records, { all: ['2次医療圏'] }));
  expect(answers[1]).toEqual(oracle(records, { all: ['意志決定'] }));
  expect(answers[5]).toEqual(oracle(records, { all: ['薬物療法'] }));
  await page.goto(`${page.url().split('?')[0] ?? ''}?q=二次医療圏`);
  const first = page.locator('[data-record-id]').first();
  expect(await first.textContent()).toContain('表記ゆれ');
  expect(await first.locator('mark').first().textContent()).toBe('２次医療圏');
});
