import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, openPage, siteUrl } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

const kinds = pageKinds(inject('site').folder);

/** Elements that stick out of a page wider than its window, outermost first. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** What a reader sees: words of the main part and rows of its tables. */
function reading(page: Page): Promise<{ title: string; length: number; rows: number }> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr, main article')];
    return {
      title: document.querySelector('h1')?.innerText ?? '',
      length: main?.innerText.length ?? 0,
      rows: rows.filter((row) => row.checkVisibility()).length,
    };
  });
}

describe.each(kinds)('every page of the kind $route', ({ paths }) => {
  it('is built', () => {
    expect(paths.length).toBeGreaterThan(0);
  });

  it('fits a window of 320 pixels, which is 400 % zoom on a desktop', async () => {
    for (const path of paths) {
      const page = await openPage(path, { width: 320, fonts: true });
      expect(await overflowing(page), path).toEqual([]);
    }
  });

  it('keeps its policy, asks no other origin and throws nothing', async () => {
    for (const path of paths) {
      const page = await newPage({ serviceWorkers: true });
      const problems: string[] = [];
      const { origin } = new URL(siteUrl(''));
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && path !== '404.html') problems.push(message.text());
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) problems.push(url.href);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
      expect(problems, path).toEqual([]);
    }
  });

  it('can be read without JavaScript', async () => {
    for (const path of paths) {
      const plain = await reading(await openPage(path, { javaScript: false }));
      const scripted = await reading(await openPage(path));
      expect(plain.title, path).toBe(scripted.title);
      expect(plain.length, path).toBeGreaterThan(20);
      expect(plain.rows, path).toBeGreaterThanOrEqual(scripted.rows);
    }
  });
});
