import { expect, inject, test } from 'vitest';
import { openPage, siteUrl } from '../../testing/browser.ts';
import { oracle, typed } from '../../testing/search-oracle.ts';
import { askMany, foundIds, publishedRecords } from '../../testing/search-page.ts';
import { searchQueries } from '../../testing/search-queries.ts';

test.each([
  { way: 'through the index', blocked: true },
  { way: 'once all texts are loaded', blocked: false },
])('over 200 queries find exactly the records that contain them, $way', async ({ blocked }) => {
  const records = await publishedRecords(inject('site').folder);
  const page = await openPage('404.html');
  const texts = page.waitForRequest('**/folded/*');
  if (blocked) await page.route('**/folded/*', (route) => route.abort());
  await page.goto(siteUrl('search/?limit=all&exact=1'));
  await foundIds(page);
  await texts;
  const answers = await askMany(page, searchQueries.map(typed), '&limit=all&exact=1');
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
    const records = await publishedRecords(inject('site').folder);
    const asked = { q: query, limit: 'all', exact: '1' };
    const page = await openPage(`search/?${new URLSearchParams(asked).toString()}`);
    const parts: Record<string, Parameters<typeof oracle>[1]> = {
      'がん -小児': { all: ['がん'], none: ['小児'] },
      '"young adult"': { all: ['young adult'] },
    };
    expect(await foundIds(page)).toEqual(oracle(records, parts[query] ?? { all: [query] }));
  },
);

test('other spellings add labelled results, and never take one away', async () => {
  const records = await publishedRecords(inject('site').folder);
  const page = await openPage('search/?limit=all');
  await foundIds(page);
  const queries = [
    '二次医療圏',
    '意思決定',
    'クリニカルパス',
    '受け入れ',
    'がん',
    '薬物療法',
    'aya',
  ];
  const answers = await askMany(page, queries, '&limit=all');
  queries.forEach((query, at) => {
    expect(answers[at]).toEqual(expect.arrayContaining(oracle(records, { all: [query] })));
  });
  expect(answers[0]).toEqual(oracle(records, { all: ['2次医療圏'] }));
  expect(answers[1]).toEqual(oracle(records, { all: ['意志決定'] }));
  expect(answers[5]).toEqual(oracle(records, { all: ['薬物療法'] }));
  // 資料 itself says what ＡＹＡ stands for.
  expect(answers[6]).toEqual(
    expect.arrayContaining(oracle(records, { all: ['思春期と若年成人'] })),
  );
  await page.goto(`${page.url().split('?')[0] ?? ''}?q=二次医療圏`);
  const first = page.locator('[data-record-id]').first();
  expect(await first.textContent()).toContain('表記ゆれ');
  expect(await first.locator('mark').first().textContent()).toBe('２次医療圏');
});
