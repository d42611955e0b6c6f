import { expect, it } from 'vitest';
import { openPage } from './browser.ts';

it('serves the built site under its base path, a missing page with 404 and a way home', async () => {
  const page = await openPage('');
  const answer = await page.goto(`${page.url()}does-not-exist/`);
  expect(answer?.status()).toBe(404);
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.locator('a[href="/shishin/"]').count()).toBeGreaterThan(0);
});
