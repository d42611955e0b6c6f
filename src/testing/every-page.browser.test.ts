import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, openPage, overflowing, siteUrl } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

const kinds = pageKinds(inject('site').folder);

/** Zoom of a desktop of 1280 pixels (WCAG 1.4.4, 1.4.10) and the spacing of WCAG 1.4.12. */
const enlargements = [
  { name: '200 %', width: 640, style: '/* as it is */' },
  { name: '400 %', width: 320, style: '/* as it is */' },
  { name: 'text alone 200 %', width: 1280, style: 'html { font-size: 200% !important }' },
  {
    name: 'wide spacing',
    width: 320,
    style:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
];

/** Elements that cut off words they hold: more text than box, and no way to scroll to it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
        const isHidden = clip !== 'auto' || clipPath !== 'none' || element.clientWidth <= 1;
        if (isHidden || element.closest('svg, [hidden]') || !element.checkVisibility())
          return false;
        const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return (wide || high) && element.innerText.trim() !== '';
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** Elements that would move or fade. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } =
          getComputedStyle(element);
        const lasts = (durations: string) =>
          durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
        const animates = animationName !== 'none' && lasts(animationDuration);
        return animates || lasts(transitionDuration) || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
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

  it('fits its window at 200 % and 400 % zoom, with letters twice as large, and with wide spacing', async () => {
    for (const path of paths) {
      const page = await openPage(path, { fonts: true });
      for (const { name, width, style } of enlargements) {
        await page.setViewportSize({ width, height: 900 });
        const sheet = await page.addStyleTag({ content: style });
        expect(await overflowing(page), `${path} ${name}`).toEqual([]);
        expect(await cutOff(page), `${path} ${name}`).toEqual([]);
        await sheet.evaluate((element) => (element as HTMLStyleElement).remove());
      }
    }
  });

  it('moves nothing for those who ask for less motion', async () => {
    for (const path of paths) expect(await moving(await openPage(path)), path).toEqual([]);
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
