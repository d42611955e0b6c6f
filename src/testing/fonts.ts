import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/package.json'),
);
const prefix = '/__fonts/';
const weights = [400, 700];
/** The family the pages name first, so that no font of the machine comes before it. */
const family = 'Noto Sans CJK JP';

/** Gives every page of a context the same Japanese glyphs, whatever fonts the machine has; needs `bypassCSP`. */
export async function routeFonts(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.pathname.startsWith(prefix),
    async (route) => {
      const path = new URL(route.request().url()).pathname.slice(prefix.length);
      const file = await readFile(join(folder, path));
      if (path.endsWith('.css')) {
        const body = file.toString().replaceAll("'Noto Sans JP'", `'${family}'`);
        await route.fulfill({ body, contentType: 'text/css' });
      } else await route.fulfill({ body: file, contentType: 'font/woff2' });
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
  await page.waitForFunction(
    async (fonts) => {
      const text = document.body.innerText;
      const loaded = await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
      return loaded.every((faces) => faces.length > 0) && document.fonts.status === 'loaded';
    },
    weights.map((weight) => `${String(weight)} 1em "${family}"`),
  );
}
