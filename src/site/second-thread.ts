import { Worker } from 'node:worker_threads';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { PageShare } from './page-share.ts';
import type { PageTask } from './page-thread.ts';
import { withBase } from './url.ts';

/** Fewer pages than these are rendered before a second thread has begun. */
const worthSharing = 500;

/** Where a site stands: its address and base path, its folder, and the module its pages are bundled into. */
export interface SitePlace {
  site: string;
  base: string;
  folder: URL;
  entry: string;
}

/** The pages of a site, as Astro lists them for its prerenderer. */
export type PathList = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

/** A thread that renders pages of a site from the last to the first, beside Astro, which begins at the first. */
export class SecondThread {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #share: PageShare;
  readonly #answers: Promise<ReadonlyMap<string, string>>;
  #hasFailed = false;

  private constructor(task: Omit<PageTask, 'share'>) {
    const addresses = task.pages.map(({ address }) => new URL(address).pathname);
    this.#indexes = new Map(addresses.map((address, index) => [address, index]));
    this.#share = new PageShare(addresses.length);
    const workerData: PageTask = { ...task, share: this.#share.memory };
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData });
    this.#answers = new Promise((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', () => {
        reject(
          new Error(
            'Unexpected end of the second thread, expected its pages: try RENDER_THREADS=1.',
          ),
        );
      });
    });
    this.#answers.catch(() => (this.#hasFailed = true));
  }

  /** Starts it on the routes that make many pages; null where the site is small. */
  static start(
    paths: PathList,
    sheets: ReadonlyMap<string, string>,
    { site, base, folder, entry }: SitePlace,
    logger: AstroIntegrationLogger,
  ): SecondThread | null {
    if (paths.length < worthSharing) return null;
    logger.info('a second thread writes what is said to be “not created” below');
    const pages = paths
      .filter(({ route }) => route.params.length > 0)
      .map(({ pathname, route: { component, type } }) => ({
        component,
        address: new URL(withBase(base, type === 'page' ? `${pathname}/` : pathname), site).href,
        file: fileOf(type === 'page' ? `${pathname}/index.html` : pathname, folder),
      }));
    return new SecondThread({ entry, sheets, pages });
  }

  /**
   * Whether the thread has rendered a page, or is about to; a page that is asked for is left to who asks. Once it has
   * failed it has all of them, so that the build ends at once with what it says.
   */
  renders(address: string): boolean {
    const index = this.#indexes.get(address);
    return this.#hasFailed || (index !== undefined && !this.#share.take(index));
  }

  /** Waits for the page it is at, and gives the hashes of all it has written, by address; rejects where it failed. */
  end(): Promise<ReadonlyMap<string, string>> {
    this.#share.close();
    return this.#answers;
  }
}

/** The address of a file of the site. */
function fileOf(path: string, folder: URL): string {
  return new URL(`.${encodeURI(path)}`, folder).href;
}
