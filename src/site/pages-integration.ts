import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { pageEntry } from './page-entry.ts';
import { PageFinisher } from './page-finisher.ts';
import { takeSheets, type RoutePages } from './page-styles.ts';
import { SecondThread, type PathList, type SitePlace } from './second-thread.ts';
import type { SiteFingerprint } from './site-fingerprint.ts';

/**
 * Finishes each page of a build once Astro has rendered it: its policy allows what stands in it, and styles go in. With
 * two threads, the second renders pages from the other end.
 */
export function finishPages(fingerprint: SiteFingerprint, threads: 1 | 2): AstroIntegration {
  let pages: RoutePages = new Map();
  let place: Omit<SitePlace, 'entry'> | null = null;
  let entry: string | null = null;
  return {
    name: 'shishin-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pageEntry((file) => (entry = file))] } });
      },
      'astro:config:done': ({ config: { site, base, outDir } }) => {
        if (site !== undefined && threads > 1) place = { site, base, folder: outDir };
      },
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        const take = () => takeSheets(pages);
        const begin: Begin = (paths, sheets) =>
          place && entry !== null
            ? SecondThread.start(paths, sheets, { ...place, entry }, logger)
            : null;
        setPrerenderer((own) => finishing(own, take, begin, fingerprint));
      },
    },
  };
}

type Begin = (paths: PathList, sheets: ReadonlyMap<string, string>) => SecondThread | null;

/**
 * Astro's own prerenderer with each page finished; `take` is called once all style sheets are bundled, `begin` with the
 * pages to be rendered.
 */
function finishing(
  own: AstroPrerenderer,
  take: () => Map<string, string>,
  begin: Begin,
  fingerprint: SiteFingerprint,
): AstroPrerenderer {
  let sheets = new Map<string, string>();
  let finisher = new PageFinisher(sheets);
  let second: SecondThread | null = null;
  return {
    ...own,
    name: 'shishin-pages',
    async setup() {
      sheets = take();
      finisher = new PageFinisher(sheets);
      await own.setup?.();
    },
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      second = begin(paths, sheets);
      return paths;
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      // Astro writes nothing where an answer has no body.
      if (second?.renders(pathname)) return new Response(null);
      const rendered = await own.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      if (!response.body) return response;
      const bytes = await finisher.bytesOf(response, options.routeData.component);
      fingerprint.add(pathname, bytes);
      return answering(response, bytes);
    },
    async teardown() {
      if (second) fingerprint.join(await second.end());
      await own.teardown?.();
    },
  };
}

/** The same answer with other bytes, alone in their memory: those of a new answer would be copied three times. */
function answering(response: Response, { buffer }: Buffer): Response {
  return Object.assign(response, { arrayBuffer: () => Promise.resolve(buffer) });
}
