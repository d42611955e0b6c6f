import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of page: a route of `src/pages/`, with pages of the built site to look at. */
export interface PageKind {
  /** `clauses/[...id]` */
  route: string;
  /** Root-relative addresses without base, `compare/`: the first page of the kind and the one with most to show. */
  paths: string[];
}

interface Route {
  route: string;
  pattern: RegExp;
  /** Literal characters: of two routes that match, the one with more is meant. */
  literal: number;
}

const parameter = /\[(\.{3})?\w+\]/g;

function readRoute(file: string): Route {
  const route = file.replace(/\.(astro|mdx?)$/, '').replace(/(^|\/)index$/, '');
  const pattern = route
    .split(parameter)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('.', '\\.') : part ? '.+' : '[^/]+'))
    .join('');
  return {
    route: route === '' ? '/' : route,
    pattern: new RegExp(`^${pattern}$`, 'u'),
    literal: route.replaceAll(parameter, '').length,
  };
}

/** `compare/index.html` → `compare`, `404.html` → `404` */
function routed(file: string): string {
  return file.replace(/\.html$/, '').replace(/(^|\/)index$/, '');
}

/**
 * All kinds of pages, taken from the routes themselves so that a new kind is looked at without being named. A route
 * with parameters may have no page yet, such as the parts of a comparison small enough for one page.
 */
export function pageKinds(folder: string): PageKind[] {
  const routes = globSync('**/*.{astro,md,mdx}', { cwd: 'src/pages' })
    .map((file) => readRoute(file.replaceAll('\\', '/')))
    .sort((a, b) => b.literal - a.literal);
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const built = new Map<string, string[]>(routes.map(({ route }) => [route, []]));
  for (const page of pages) {
    const found = routes.find(({ pattern }) => pattern.test(routed(page)));
    if (found) built.get(found.route)?.push(page);
  }
  return [...built]
    .filter(([route, files]) => files.length > 0 || !route.includes('['))
    .map(([route, files]) => ({ route, paths: examples(folder, files) }));
}

function examples(folder: string, files: string[]): string[] {
  const size = (file: string) => statSync(join(folder, file)).size;
  const largest = files.reduce(
    (best, file) => (size(file) > size(best) ? file : best),
    files[0] ?? '',
  );
  return [...new Set([files[0], largest])]
    .filter((file) => file !== undefined && file !== '')
    .map((file) => String(file).replace(/(^|\/)index\.html$/, '$1'));
}
