import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/static-server.ts';
import { launchBrowserServer } from './chromium.ts';
import { buildTestSite, testBase } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site of this run, and the browser all tests share. */
    site: { url: string; folder: string; browser: string };
    /** Whether reference pictures are written instead of compared (`--update`). */
    writesPictures: boolean;
  }
}

const closing: (() => Promise<void>)[] = [];

/** Builds the site once, serves it under its base path and starts one browser for all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await buildTestSite();
  const server = await serveFolder({ folder, base: testBase, port: 0 });
  closing.push(server.close);
  const browser = await launchBrowserServer();
  closing.unshift(() => browser.close());
  project.provide('writesPictures', project.config.snapshotOptions.updateSnapshot === 'all');
  project.provide('site', { url: server.url, folder, browser: browser.wsEndpoint() });
}

/** Ends what `setup` started. */
export async function teardown(): Promise<void> {
  for (const close of closing) await close();
}
