import type { AstroIntegration } from 'astro';
import { pageEntry } from './page-entry.ts';
import type { SitePlace } from './page-files.ts';
import { takeSheets, type RoutePages } from './page-styles.ts';
import { pageWriter } from './page-writer.ts';
import type { SiteFingerprint } from './site-fingerprint.ts';

/**
 * Finishes and writes each page of a build once Astro has rendered it: its policy allows what stands in it, and styles
 * go in. With two threads, the second renders pages from the other end.
 */
export function finishPages(fingerprint: SiteFingerprint, threads: 1 | 2): AstroIntegration {
  let pages: RoutePages = new Map();
  let place: SitePlace | null = null;
  let entry: string | null = null;
  return {
    name: 'shishin-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pageEntry((file) => (entry = file))] } });
      },
      'astro:config:done': ({ config: { site, base, outDir } }) => {
        if (site !== undefined) place = { site, base, folder: outDir };
      },
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        if (place === null)
          throw new Error('Unexpected build without an address, expected `site`.');
        const setting = { place, threads, logger, fingerprint };
        const bundle = () => {
          if (entry === null) throw new Error('Unexpected bundle without a module of all pages.');
          return { entry, sheets: takeSheets(pages) };
        };
        setPrerenderer((own) => pageWriter(own, { ...setting, bundle }));
      },
    },
  };
}
