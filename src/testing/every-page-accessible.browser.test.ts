import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

/** What a colour scheme can change. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Ways of looking: everything once on a desktop and a phone, colours again in the other schemes. */
const views: {
  name: string;
  width: number;
  media: Parameters<Page['emulateMedia']>[0];
  rules?: string[];
}[] = [
  { name: 'desktop', width: 1440, media: {} },
  { name: 'phone', width: 360, media: {} },
  { name: 'dark desktop', width: 1440, media: { colorScheme: 'dark' }, rules: colours },
  { name: 'dark phone', width: 360, media: { colorScheme: 'dark' }, rules: colours },
  {
    name: 'forced colours',
    width: 1440,
    media: { colorScheme: 'light', forcedColors: 'active' },
  },
  {
    name: 'forced colours on a phone',
    width: 360,
    media: { colorScheme: 'light', forcedColors: 'active' },
    rules: colours,
  },
];

describe.each(pageKinds(inject('site').folder))('every page of the kind $route', ({ paths }) => {
  it('passes axe on desktop and phone, in light, dark and forced colours', async () => {
    for (const path of paths) {
      const page = await openPage(path);
      for (const { name, width, media, rules } of views) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(media);
        expect(await violations(page, rules), `${path} ${name}`).toEqual([]);
      }
    }
  });
});
