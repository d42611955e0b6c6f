import { parentPort, workerData } from 'node:worker_threads';
import type { SSRManifest } from 'astro';
import { App } from 'astro/app';
import { writePage, type PageFile } from './page-files.ts';
import { PageFinisher } from './page-finisher.ts';
import { PageShare } from './page-share.ts';
import { SiteFingerprint } from './site-fingerprint.ts';

/** What the second thread is given. */
export interface PageTask {
  /** Module Astro bundled all pages into, by its address. */
  entry: string;
  /** Style sheets by component, as they were taken from the routes. */
  sheets: ReadonlyMap<string, string>;
  files: readonly PageFile[];
  /** Memory of the share of these files. */
  share: SharedArrayBuffer;
}

/** Stops at a page that cannot be rendered, where Astro's own would answer with a page that says so. */
class StrictApp extends App {
  protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      renderError: ({ url }, { error, status }) => {
        const reason = error instanceof Error ? error.message : `status ${String(status)}`;
        const what = `Unexpected page ${new URL(url).pathname} that cannot be rendered: ${reason}`;
        return Promise.reject(new Error(what, { cause: error }));
      },
    };
  }
}

/** Renders and writes, from the last page to the first, what the first thread has not taken; resolves with its hashes. */
async function renderTask({ entry, sheets, files, share }: PageTask): Promise<SiteFingerprint> {
  const { manifest } = (await import(entry)) as { manifest: SSRManifest };
  const routes = new Map(
    manifest.routes.map((route) => {
      route.styles = [];
      return [route.routeData.component, route.routeData];
    }),
  );
  const app = new StrictApp(manifest, false);
  const finisher = new PageFinisher(sheets);
  const shared = new PageShare(files.length, share);
  const fingerprint = new SiteFingerprint();
  for (const [index, { component, address, file }] of [...files.entries()].reverse()) {
    if (!shared.take(index)) continue;
    const routeData = routes.get(component);
    if (!routeData) throw new Error(`Unexpected bundle without ${component}, expected every page.`);
    const response = await app.render(new Request(address), { routeData });
    const bytes = await finisher.bytesOf(response, component);
    writePage(file, bytes);
    fingerprint.add(new URL(address).pathname, bytes);
  }
  return fingerprint;
}

const { answers } = await renderTask(workerData as PageTask);
parentPort?.postMessage(answers);
