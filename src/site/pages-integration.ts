import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { ownHashesOnly } from './page-policy.ts';
import { putSheets, takeSheets, type RoutePages } from './page-styles.ts';

/** Finishes each page of a build once Astro has rendered it: its policy allows what stands in it, and styles go in. */
export function finishPages(): AstroIntegration {
  let pages: RoutePages = new Map();
  return {
    name: 'shishin-pages',
    hooks: {
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => finishing(own, () => takeSheets(pages)));
      },
    },
  };
}

/** Astro's own prerenderer with each page finished; `take` is called once all style sheets are bundled. */
function finishing(own: AstroPrerenderer, take: () => string[]): AstroPrerenderer {
  let sheets: string[] = [];
  return {
    ...own,
    name: 'shishin-pages',
    async setup() {
      // Byte for byte: what is looked for is ASCII, and decoding each page would take as long as rendering it.
      sheets = take().map((sheet) => Buffer.from(sheet).toString('latin1'));
      await own.setup?.();
    },
    async render(request, options) {
      const rendered = await own.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
      const page = Buffer.from(await response.arrayBuffer()).toString('latin1');
      const whole = putSheets(ownHashesOnly(page), sheets);
      return new Response(Buffer.from(whole, 'latin1'), response);
    },
  };
}
