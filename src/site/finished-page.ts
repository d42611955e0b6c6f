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

export function pageStyle(sheet: string): PageStyle {
  return { element: Buffer.from(`<style>${sheet}</style>`), digest: digestOf(Buffer.from(sheet)) };
}

/**
 * A page as it is written, in UTF-8: its style sheet in place, and a policy that names the hashes of the scripts and
 * styles that stand in it and no others. Astro names those of the whole site, half a kilobyte on every page that cannot
 * be compressed. Bytes are searched, not decoded, which would take as long as rendering them. A page without a policy
 * comes back as it is; throws where it should take a sheet.
 */
export function finishedPage(page: Buffer, style: PageStyle | null): Buffer {
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
