import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-jp/package.json'),
);
const prefix = '/__fonts/';
const sheet = `${prefix}index.css`;
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
        const body = file.toString().replaceAll("'Noto Sans JP Variable'", `'${family}'`);
        await route.fulfill({ body, contentType: 'text/css' });
      } else await route.fulfill({ body: file, contentType: 'font/woff2' });
    },
  );
  await context.addInitScript((href) => {
    document.addEventListener('DOMContentLoaded', () => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      document.head.append(link);
    });
  }, sheet);
}

/** Waits until the routed fonts hold every letter of a page: `document.fonts.ready` may come before their sheet does. */
export async function waitForFonts(page: Page): Promise<void> {
  await page.waitForFunction(async (font) => {
    const faces = await document.fonts.load(font, document.body.innerText);
    return faces.length > 0 && document.fonts.status === 'loaded';
  }, `1em "${family}"`);
}
