import type { Page } from 'playwright-core';
import { newPage } from '../browser.ts';

/** A page in the browser, and everything that must not happen on it, as it happens. */
export interface Visitor {
  page: Page;
  problems: string[];
  /** Goes to an address and gives the page's scripts a moment. */
  go: (url: string) => Promise<void>;
}

/** Milliseconds given to a page's scripts after it loaded. */
const rest = 100;

/** An empty page that notes scripts of the text that run, dialogs, errors, the policy's refusals and other origins. */
export async function visitor(origin: string): Promise<Visitor> {
  const page = await newPage();
  const problems: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => problems.push('dialog')));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('popup', (popup) => problems.push(`window ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) problems.push(request.url());
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { hit: (n: number) => console.error(`hit ${String(n)}`) });
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const go = async (url: string) => {
    await page.goto(url);
    await page.evaluate((rest) => new Promise((done) => setTimeout(done, rest)), rest);
  };
  return { page, problems, go };
}
