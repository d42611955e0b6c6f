import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

/** What a colour scheme can change. */
const colours = ['color-contrast', 'link-in-text-block'];

const widths = { desktop: 1440, phone: 360 };

const schemes: Record<string, Parameters<Page['emulateMedia']>[0]> = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
};

/** Where everything stands and whether it is seen: what a colour scheme should leave as it is. */
function boxes(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return [x, y, width, height, isSeen].join(' ');
      })
      .join('\n'),
  );
}

describe.each(pageKinds(inject('site').folder))('every page of the kind $route', ({ paths }) => {
  it('passes axe on desktop and phone, in light, dark and forced colours', async () => {
    for (const path of paths) {
      const page = await openPage(path);
      for (const [device, width] of Object.entries(widths)) {
        await page.setViewportSize({ width, height: 900 });
        let looked = '';
        for (const [scheme, media] of Object.entries(schemes)) {
          await page.emulateMedia(media);
          const now = await boxes(page);
          const isSameButColours = now === looked;
          looked = now;
          const found = await violations(page, isSameButColours ? colours : undefined);
          expect(found, `${path} ${device} ${scheme}`).toEqual([]);
        }
      }
    }
  });
});
