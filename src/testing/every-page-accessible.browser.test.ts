import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

/** Ways of looking: everything once on a desktop and a phone, colours again in the other schemes. */
const views: {
  name: string;
  width: number;
  media: Parameters<Page['emulateMedia']>[0];
  rules?: string[];
}[] = [
  { name: 'desktop', width: 1440, media: {} },
  { name: 'phone', width: 360, media: {} },
  { name: 'dark desktop', width: 1440, media: { colorScheme: 'dark' }, rules: ['color-contrast'] },
  { name: 'dark phone', width: 360, media: { colorScheme: 'dark' }, rules: ['color-contrast'] },
  {
    name: 'forced colours',
    width: 1440,
    media: { colorScheme: 'light', forcedColors: 'active' },
  },
];

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, rules: string[] | undefined): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) builder.withRules(rules);
  else builder.withTags(standards);
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

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
