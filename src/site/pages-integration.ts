import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { finishedPage, pageStyle, type PageStyle } from './finished-page.ts';
import { takeSheets, type RoutePages } from './page-styles.ts';
import type { SiteFingerprint } from './site-fingerprint.ts';

/** Finishes each page of a build once Astro has rendered it: its policy allows what stands in it, and styles go in. */
export function finishPages(fingerprint: SiteFingerprint): AstroIntegration {
  let pages: RoutePages = new Map();
  return {
    name: 'shishin-pages',
    hooks: {
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => finishing(own, () => takeSheets(pages), fingerprint));
      },
    },
  };
}

/** Astro's own prerenderer with each page finished; `take` is called once all style sheets are bundled. */
function finishing(
  own: AstroPrerenderer,
  take: () => Map<string, string>,
  fingerprint: SiteFingerprint,
): AstroPrerenderer {
  let styles = new Map<string, PageStyle>();
  return {
    ...own,
    name: 'shishin-pages',
    async setup() {
      styles = new Map([...take()].map(([component, sheet]) => [component, pageStyle(sheet)]));
      await own.setup?.();
    },
    async render(request, options) {
      const rendered = await own.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      if (!response.body) return response;
      const bytes = Buffer.from(await response.arrayBuffer());
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
      const style = styles.get(options.routeData.component) ?? null;
      const whole = isPage ? finishedPage(bytes, style) : bytes;
      fingerprint.add(new URL(request.url).pathname, whole);
      return answering(response, whole);
    },
  };
}

/** The same answer with other bytes, alone in their memory: those of a new answer would be copied three times. */
function answering(response: Response, { buffer }: Buffer): Response {
  return Object.assign(response, { arrayBuffer: () => Promise.resolve(buffer) });
}
