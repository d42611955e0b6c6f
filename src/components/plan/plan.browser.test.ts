import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { csvRecords } from '../../change/csv.ts';
import { chainAsCsv } from '../../site/chain-csv.ts';
import { buildChain } from '../../site/chain.ts';
import { graph } from '../../site/site-graph.ts';
import { openPage, type View } from '../../testing/browser.ts';

const chain = buildChain(graph);

it('shows each way through the chain as a row, with how it is known', async () => {
  const page = await openPage('plan/', { javaScript: false });
  const rows = page.locator('.chain-table tbody tr');
  expect(await rows.count()).toBe(chain.paths.length);
  for (const basis of ['stated', 'inferred'] as const) {
    const expected = chain.paths.filter(({ edges }) => edges.some((edge) => edge.basis === basis));
    expect(await page.locator(`tr[data-basis~="${basis}"]`).count()).toBe(expected.length);
  }
});

it('filters the rows by basis and saves just the rows shown', async () => {
  const page = await openPage('plan/');
  await page.getByRole('radio', { name: '資料に明記' }).check();
  const shown = await page.locator('.chain-table tbody tr:visible').count();
  expect(shown).toBe(
    chain.paths.filter(({ edges }) => edges.some(({ basis }) => basis === 'stated')).length,
  );
  expect(await page.locator('[data-chain-status]').innerText()).toContain(String(shown));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'この表をCSVで保存' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sankou-.*\.csv$/);
  const csv = (await buffer(await download.createReadStream())).toString();
  expect(csv).toContain('現在の要件は厚生労働省の最新の整備指針で確認してください');
  expect(csv).toContain('参考：当サイト作成');
  const [head, ...records] = csvRecords(csv).map(({ cells }) => cells);
  const all = csvRecords(chainAsCsv(chain.paths)).map(({ cells }) => cells);
  const stated = chain.paths.filter((path) => path.edges.some(({ basis }) => basis === 'stated'));
  expect(csv.startsWith('\uFEFF"')).toBe(true);
  expect(head).toEqual(all[0]);
  expect(records.filter(({ length }) => length > 1)).toHaveLength(
    stated.flatMap(({ edges }) => edges).length,
  );
  // Whole texts, where the table shows beginnings.
  for (const { plan } of stated) expect(csv).toContain(plan?.text.replaceAll('"', '""') ?? '');
  for (const record of records) expect(all).toContainEqual(record);
});

it('says that the file could not be fetched, and saves it once it can be', async () => {
  const page = await openPage('plan/');
  await page.route('**/*.csv', (route) => route.abort(), { times: 1 });
  await page.getByRole('radio', { name: '資料に明記' }).check();
  await page.getByRole('link', { name: 'この表をCSVで保存' }).click();
  await page.getByText('CSVを取得できませんでした').waitFor();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'この表をCSVで保存' }).click(),
  ]);
  await page.getByText('行を表示しています').waitFor();
});

it('keeps the filter in the address, so that a link shows the same rows', async () => {
  const page = await openPage('plan/');
  await page.getByRole('radio', { name: '資料に明記' }).check();
  expect(new URL(page.url()).search).toBe('?basis=stated');
  const shown = await page.locator('.chain-table tbody tr:visible').count();
  const again = await openPage('plan/?basis=stated');
  await expect.poll(() => again.locator('.chain-table tbody tr:visible').count()).toBe(shown);
  expect(await again.getByRole('radio', { name: '資料に明記' }).isChecked()).toBe(true);
});

it('filters by proposal and clause too, and says so in the address', async () => {
  const page = await openPage('plan/');
  const { proposal, clause } = chain.paths.find((path) => path.proposal !== null) ?? {};
  const own = chain.paths.filter((path) => path.proposal?.id === proposal?.id);
  await page.getByLabel('提案', { exact: true }).selectOption(String(proposal?.id));
  expect(await page.locator('.chain-table tbody tr:visible').count()).toBe(own.length);
  await page.getByLabel('整備指針の項目', { exact: true }).selectOption(String(clause?.id));
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('proposal')).toBe(proposal?.id);
  expect(searchParams.get('clause')).toBe(clause?.id);
  const again = await openPage(`plan/?proposal=${String(proposal?.id)}&clause=no-such-clause`);
  await expect.poll(() => again.locator('.chain-table tbody tr:visible').count()).toBe(own.length);
});

it.each([1440, 360])(
  'says the same in the map and in the list beside it at %i pixels',
  async (width) => {
    const page = await openPage('plan/', { width });
    const folded = page.locator('.map-narrow summary');
    if (await folded.isVisible()) await folded.click();
    const inMap = await page
      .locator('.plan-map:visible a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const inList = await page
      .locator('.map-list a[href*="/clauses/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(inMap.length).toBeGreaterThan(0);
    expect(inMap.filter((href) => !inList.includes(href))).toEqual([]);
  },
);

/** What a phone shows of the page: how many screens long it is, and the parts that are folded. */
async function onPhone(path: string, view: View = {}) {
  const page = await openPage(path, { width: 360, height: 740, ...view });
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  const shown = (part: string) => page.locator(part).first().isVisible();
  return { page, screens, shown };
}

it('folds its long parts on a phone, so that its chapters are seen in a few screens', async () => {
  const { page, screens, shown } = await onPhone('plan/');
  expect(screens).toBeLessThan(5);
  for (const id of ['map', 'chain', 'unlinked', 'excerpts'])
    expect(await shown(`#${id}`)).toBe(true);
  expect(await shown('.chain-table')).toBe(false);
  await page.getByText(`対応表（${String(chain.paths.length)}行）`).click();
  expect(await shown('.chain-table')).toBe(true);
});

it('unfolds the chapter the contents lead to, and all for an address that points into the page', async () => {
  const { page, shown } = await onPhone('plan/');
  await page.locator('.contents summary').click();
  await page.locator('.contents').getByRole('link', { name: '計画の記載（抜粋）' }).click();
  await page.locator('#excerpts ~ .fold .passage').first().waitFor();
  expect(await shown('.chain-table')).toBe(false);
  expect(
    await page.locator('#excerpts').evaluate((title) => title.getBoundingClientRect().top),
  ).toBeLessThan(200);
  const row = await onPhone(`plan/#chain-${String(chain.paths.length)}`);
  expect(await row.shown('.chain-table')).toBe(true);
  const { id } = chain.paths.flatMap(({ proposal }) => proposal ?? [])[0] ?? {};
  expect(await (await onPhone(`plan/?proposal=${String(id)}`)).shown('.chain-table')).toBe(true);
});

it('folds nothing without a script, on paper, or where there is room', async () => {
  const parts = ['.chain-table', '#unlinked ~ .fold section', '#excerpts ~ .fold .passage'];
  const plain = await onPhone('plan/', { javaScript: false });
  for (const part of parts) expect(await plain.shown(part), part).toBe(true);
  const { page, shown } = await onPhone('plan/');
  await page.emulateMedia({ media: 'print' });
  for (const part of parts) expect(await shown(part), part).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect(await shown('.chain-table')).toBe(false);
  // Turned, the phone has room.
  await page.setViewportSize({ width: 1024, height: 740 });
  await page.locator('.chain-table').waitFor();
  expect(await shown('.fold > summary')).toBe(false);
});

it('prints the chain as a table on A4 upright, its header on every page', async () => {
  const page = await openPage('plan/', { width: 670 });
  await page.emulateMedia({ media: 'print' });
  const displays = await page
    .locator('.chain-table')
    .evaluate((table) =>
      [table, ...table.querySelectorAll('thead, tbody tr, tbody td:not(.none)')].map(
        (part) => `${part.localName} ${getComputedStyle(part).display}`,
      ),
    );
  expect(new Set(displays)).toEqual(
    new Set(['table table', 'thead table-header-group', 'tr table-row', 'td table-cell']),
  );
});

it('lets the keyboard walk the pictures', async () => {
  const page = await openPage('plan/');
  const first = page.locator('.chain-picture a').first();
  await first.focus();
  const address = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${String(address)}`);
});

it('takes the forced colours of the reader for both pictures', async () => {
  const page = await openPage('plan/', { forcedColors: true });
  const [canvas, link] = await page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    return ['Canvas', 'LinkText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
  });
  const fills = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => [...new Set(all.map((part) => getComputedStyle(part).fill))]);
  expect(await fills('.chain-picture rect')).toEqual([canvas]);
  expect(await fills('.chain-picture a text, .plan-map.wide .item text')).toEqual([link]);
});
