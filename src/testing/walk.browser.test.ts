import { expect, inject, it } from 'vitest';
import type { RecordRow } from '../model/knowledge-base.ts';
import { openPage, siteUrl } from './browser.ts';
import { publishedRecords } from './search-page.ts';

const phrase = '退院前カンファレンス';

it('leads a hospital from a word to the clause that holds it, and from a copied link back to it', async () => {
  const records = (await publishedRecords(inject('site').folder)) as unknown as RecordRow[];
  const clause = records.find(({ text, kind }) => kind === 'clause' && text.includes(phrase));
  const page = await openPage('', { permissions: ['clipboard-read', 'clipboard-write'] });

  await page.locator('#site-search-input').fill(phrase);
  await page.locator('#site-search-input').press('Enter');
  await page
    .locator(`main [data-record-id="${String(clause?.id)}"] a`)
    .first()
    .click();
  await page.waitForURL(siteUrl(`${String(clause?.url)}**`));
  await expect.poll(() => page.locator('main').innerText()).toContain(phrase);
  expect(await page.locator('h1').innerText()).toContain(String(clause?.label));

  await page.getByRole('button', { name: 'リンクをコピー' }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`https://example.org/shishin/${String(clause?.url)}`);

  const path = new URL(copied).pathname.replace('/shishin/', '');
  const opened = await openPage(path);
  expect(await opened.locator('main').innerText()).toContain(phrase);
});
