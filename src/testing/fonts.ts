import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/package.json'),
);
const prefix = '/__fonts/';
const weights = [400, 700];

/** Gives every page of a context the same Japanese glyphs, whatever fonts the machine has; needs `bypassCSP`. */
export async function routeFonts(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.pathname.startsWith(prefix),
    async (route) => {
      const path = new URL(route.request().url()).pathname.slice(prefix.length);
      const contentType = path.endsWith('.css') ? 'text/css' : 'font/woff2';
      await route.fulfill({ body: await readFile(join(folder, path)), contentType });
    },
  );
  await context.addInitScript(
    ({ sheets }) => {
      document.addEventListener('DOMContentLoaded', () => {
        for (const href of sheets) {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = href;
          document.head.append(link);
        }
      });
    },
    { sheets: weights.map((weight) => `${prefix}${String(weight)}.css`) },
  );
}

/** Waits until the routed fonts hold every letter of a page: `document.fonts.ready` may come before their sheets do. */
export async function waitForFonts(page: Page): Promise<void> {
  await page.waitForFunction(async (weights) => {
    const loads = weights.map((weight) =>
      document.fonts.load(`${String(weight)} 1em "Noto Sans JP"`, document.body.innerText),
    );
    const loaded = await Promise.all(loads);
    return loaded.every((faces) => faces.length > 0) && document.fonts.status === 'loaded';
  }, weights);
}
