import { digestOf } from './digest.ts';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const hash = / 'sha256-([A-Za-z0-9+/=]+)'/g;
const inline = /<(script|style)(?! type="application\/ld\+json")(?:\s[^>]*)?>([^]+?)<\/\1>/g;

/**
 * A page whose policy names the hashes of the scripts and styles that stand in it, and no others: Astro names those of
 * the whole site, half a kilobyte on every page that cannot be compressed. The page is held in Latin-1, byte for byte.
 */
export function ownHashesOnly(page: string): string {
  const own = new Set([...page.matchAll(inline)].map(([, , content = '']) => digestOf(content)));
  return page.replace(policy, (meta) =>
    meta.replace(hash, (source, digest: string) => (own.has(digest) ? source : '')),
  );
}
