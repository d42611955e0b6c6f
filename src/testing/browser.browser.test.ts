import { expect, it } from 'vitest';
import { openPage } from './browser.ts';

it('reads the built site under its base path', async () => {
  const page = await openPage('');
  expect(new URL(page.url()).pathname).toBe('/shishin/');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
});
