import { pageOfLine } from './source-lines.ts';

/** Joins a base path (`/` or `/shishin/`) and a root-relative path; pages end in `/`, files keep their name. */
export function withBase(base: string, path: string): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const segments = place.split('/').filter((segment) => segment !== '');
  const root = base.endsWith('/') ? base : `${base}/`;
  if (segments.length === 0) return root + rest;
  const isFile = !place.endsWith('/') && (segments.at(-1) ?? '').includes('.');
  return `${root}${segments.map(encodeSegment).join('/')}${isFile ? '' : '/'}${rest}`;
}

const addresses = new Map<string, string>();

/** The address of a page or file of this site, from a path without base such as `clauses/kyoten/n4/`. */
export function href(path: string): string {
  const known = addresses.get(path);
  if (known !== undefined) return known;
  const address = withBase(import.meta.env.BASE_URL, path);
  addresses.set(path, address);
  return address;
}

/** The address of a clause page. */
export function clauseHref(id: string): string {
  return href(`clauses/${id}/`);
}

/** The address of a line of a source on the page that shows it; the whole source where no line is given. */
export function sourceHref(source: string, line?: number): string {
  if (line === undefined) return href(`source/${source}`);
  const page = pageOfLine(line);
  return href(`source/${source}/${page === 1 ? '' : `${page}/`}#${lineAnchor(line)}`);
}

/** The id of a source line on its page. */
export function lineAnchor(line: number): string {
  return `L${line}`;
}

/** The id an element carries for a row, so that fragments stay valid HTML ids: slashes become dots. */
export function anchor(id: string): string {
  return id.replaceAll('/', '.');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(decodeURIComponent(segment));
}
