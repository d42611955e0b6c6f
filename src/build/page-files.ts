import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroPrerenderer } from 'astro';
import { withBase } from '../site/url.ts';

/** Where a site stands: its address, its base path, and its folder. */
export interface SitePlace {
  site: string;
  base: string;
  folder: URL;
}

/** What a site is made of, as Astro lists it for its prerenderer. */
export type PathList = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

/** A page or another file of the site: what renders it, its address, and the file it is written to as an address. */
export interface PageFile {
  component: string;
  address: string;
  file: string;
}

/** Astro writes a page as a folder with its `index.html`, but for the one that servers look for by its name. */
const named = new Set(['404']);

/** Where each page and file is asked for and written, in the order of the list. */
export function pageFiles(paths: PathList, { site, base, folder }: SitePlace): PageFile[] {
  return paths.map(({ pathname, route: { component, type } }) => {
    const path = pathname.replace(/^\/|\/$/gu, '');
    const address = withBase(base, type === 'page' ? `${path}/` : path);
    const file =
      type === 'endpoint' ? path : named.has(path) ? `${path}.html` : `${path}/index.html`;
    const place = encodeURI(file.replace(/^\//u, ''));
    return {
      component,
      address: new URL(address, site).href,
      file: new URL(`./${place}`, folder).href,
    };
  });
}

/** Writes a file at once: asking the system for it later costs more than the writing. */
export function writePage(file: string, bytes: Uint8Array): void {
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(new URL(file), bytes);
}
