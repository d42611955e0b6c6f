import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { routeFonts, waitForFonts } from './fonts.ts';

/** How a visitor looks at the site. Everything not named is a desktop with JavaScript in the light scheme. */
export interface View {
  /** CSS pixels; 1440 by 900 where nothing is said. */
  width?: number;
  height?: number;
  /** Pixels of a picture per CSS pixel; 1 where nothing is said. */
  scale?: number;
  javaScript?: boolean;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  /** Noto Sans JP for every glyph, so that pictures and widths do not depend on the machine. Lifts the CSP. */
  fonts?: boolean;
  /** Service workers are kept out unless a test is about them. */
  serviceWorkers?: boolean;
  permissions?: string[];
}

let shared: Promise<Browser> | undefined;

/** The run's browser: one per test file connects, one process serves all. */
function sharedBrowser(): Promise<Browser> {
  shared ??= chromium.connect(inject('site').browser);
  return shared;
}

/** Address of a page of the test site from its root-relative path without base: `compare/`. */
export function siteUrl(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('site').url).href;
}

function contextOptions(view: View): BrowserContextOptions {
  return {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: view.width ?? 1440, height: view.height ?? 900 },
    deviceScaleFactor: view.scale ?? 1,
    javaScriptEnabled: view.javaScript ?? true,
    colorScheme: view.colorScheme ?? 'light',
    forcedColors: view.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    bypassCSP: view.fonts ?? false,
    serviceWorkers: view.serviceWorkers ? 'allow' : 'block',
    permissions: view.permissions ?? [],
  };
}

/** An empty page of its own context, closed when the test ends. */
export async function newPage(view: View = {}): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext(contextOptions(view));
  onTestFinished(() => context.close());
  context.setDefaultTimeout(20_000);
  if (view.fonts) await routeFonts(context);
  return context.newPage();
}

/** Opens a page of the test site, `compare/?changed=1` for instance, in a context closed when the test ends. */
export async function openPage(path: string, view: View = {}): Promise<Page> {
  const page = await newPage(view);
  await page.goto(siteUrl(path));
  if (view.fonts) await waitForFonts(page);
  return page;
}

/** Elements that stick out of a page wider than its window, outermost first. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
