import { hash } from 'node:crypto';

const policyOpens = '<meta http-equiv="content-security-policy"';
const hashSource = / 'sha256-([A-Za-z0-9+/=]+)'/g;
const missing =
  'Unexpected page without a content security policy, expected one that allows its style sheet: give it a <head>.';
const styleSources = /(?<=; )style-src [^;"]*/;

/** The style sheet of a page as it goes into it: the element, in UTF-8, and the Base64 SHA-256 of its text. */
export interface PageStyle {
  element: Buffer;
  digest: string;
}

/** A style sheet as it goes into pages. */
export function pageStyle(sheet: string): PageStyle {
  return { element: Buffer.from(`<style>${sheet}</style>`), digest: digestOf(Buffer.from(sheet)) };
}

/** What a browser shows in place of a character nobody can read. */
const replacement = Buffer.from('\uFFFD');

/**
 * A page as it is written, in UTF-8: its style sheet in place, and a policy that names the hashes of the scripts and
 * styles that stand in it and no others. Astro names those of the whole site, half a kilobyte on every page that cannot
 * be compressed. A NUL, which browsers drop, is shown as a character nobody can read. Bytes are searched, not decoded,
 * which would take as long as rendering them. A page without a policy keeps what it has; throws where it should take a
 * sheet.
 */
export function finishedPage(rendered: Buffer, style: PageStyle | null): Buffer {
  const page = withoutNul(rendered);
  const start = page.indexOf(policyOpens);
  if (start === -1) {
    if (style) throw new Error(missing);
    return page;
  }
  const end = page.indexOf('>', start) + 1;
  const own = inlineDigests(page);
  const policy = page
    .toString('latin1', start, end)
    .replace(hashSource, (source, digest: string) => (own.has(digest) ? source : ''))
    .replace(styleSources, (sources) => (style ? `${sources} 'sha256-${style.digest}'` : sources));
  const head = [page.subarray(0, start), Buffer.from(policy, 'latin1')];
  return joined([...head, ...(style ? [style.element] : []), page.subarray(end)]);
}

function withoutNul(page: Buffer): Buffer {
  if (!page.includes(0)) return page;
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(0); at !== -1; at = page.indexOf(0, from)) {
    parts.push(page.subarray(from, at), replacement);
    from = at + 1;
  }
  return joined([...parts, page.subarray(from)]);
}

/** Bytes in memory of their own, so that it can be handed on without a copy. */
function joined(parts: Buffer[]): Buffer {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) at += part.copy(whole, at);
  return whole;
}

/** Digests of the scripts and styles that stand in a page; linked data is no script. */
function inlineDigests(page: Buffer): Set<string> {
  const digests = new Set<string>();
  for (const name of ['script', 'style']) {
    for (let from = page.indexOf(`<${name}`); from !== -1; from = page.indexOf(`<${name}`, from)) {
      const content = page.indexOf('>', from) + 1;
      const end = page.indexOf(`</${name}>`, content);
      const isData = page.toString('latin1', from, content).includes('application/ld+json');
      if (end > content && !isData) digests.add(digestOf(page.subarray(content, end)));
      from = end;
    }
  }
  return digests;
}

function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64');
}
