import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { pageFiles, writePage, type PageFile, type SitePlace } from './page-files.ts';
import { PageFinisher } from './page-finisher.ts';
import { PageProgress } from './page-progress.ts';
import { PageShare } from './page-share.ts';
import { SecondThread } from './second-thread.ts';
import type { SiteFingerprint } from './site-fingerprint.ts';

/** Fewer pages than these are rendered before a second thread has begun. */
const worthSharing = 500;

/** What pages are written with. */
export interface PageSetting {
  place: SitePlace;
  threads: 1 | 2;
  logger: AstroIntegrationLogger;
  /** Takes in what is written. */
  fingerprint: SiteFingerprint;
  /** The module all pages are bundled into, by its address, and style sheets by component, once there are any. */
  bundle(): { entry: string; sheets: ReadonlyMap<string, string> };
}

/**
 * Astro's own prerenderer, whose pages are finished and written here, by two threads where there are many. Astro is
 * answered without a body and writes nothing: its own way to each file takes half as long as rendering it.
 */
export function pageWriter(own: AstroPrerenderer, setting: PageSetting): AstroPrerenderer {
  const { place, threads, logger, fingerprint } = setting;
  let sheets: ReadonlyMap<string, string> = new Map();
  let entry = '';
  let finisher = new PageFinisher(sheets);
  let files: readonly PageFile[] = [];
  let indexes: ReadonlyMap<string, number> = new Map();
  let share = new PageShare(0);
  let second: SecondThread | null = null;
  let progress: PageProgress | null = null;
  return {
    ...own,
    name: 'shishin-pages',
    async setup() {
      ({ entry, sheets } = setting.bundle());
      finisher = new PageFinisher(sheets);
      await own.setup?.();
    },
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      files = pageFiles(paths, place);
      indexes = new Map(files.map(({ address }, index) => [new URL(address).pathname, index]));
      share = new PageShare(files.length);
      if (threads > 1 && files.length >= worthSharing) {
        second = new SecondThread({ entry, sheets, files, share: share.memory });
      }
      progress = new PageProgress(files.length, second ? 2 : 1, logger);
      return paths;
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const index = indexes.get(pathname) ?? -1;
      const page = files[index];
      if (!page)
        throw new Error(`Unexpected request for ${pathname}, expected a page of the site.`);
      // Once the second thread has failed nothing more is rendered, so that the build ends at once with what it says.
      if (second?.hasFailed || !share.take(index)) return new Response(null);
      const rendered = await own.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      const bytes = await finisher.bytesOf(response, page.component);
      writePage(page.file, bytes);
      fingerprint.add(pathname, bytes);
      progress?.reach(share.count);
      return new Response(null);
    },
    async teardown() {
      share.close();
      progress?.end();
      if (second) fingerprint.join(await second.answers);
      await own.teardown?.();
    },
  };
}
