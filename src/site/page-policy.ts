import { createHash } from 'node:crypto';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const hash = / 'sha256-([A-Za-z0-9+/=]+)'/g;
const inline = /<(script|style)(?:\s[^>]*)?>([^]+?)<\/\1>/g;

/**
 * A page whose policy names the hashes of the scripts and styles that stand in it, and no others: Astro names those of
 * the whole site, half a kilobyte on every page that cannot be compressed. `encoding` is how the string holds the page.
 */
export function ownHashesOnly(html: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  const own = new Set(
    [...html.matchAll(inline)].map(([, , content = '']) =>
      createHash('sha256').update(content, encoding).digest('base64'),
    ),
  );
  return html.replace(policy, (meta) =>
    meta.replace(hash, (source, digest: string) => (own.has(digest) ? source : '')),
  );
}
