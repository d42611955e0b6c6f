import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Page, Site } from './site.ts';

const sitemapFile = /^sitemap-\d+\.xml$/;

/** A page search engines are asked not to list, such as the page of a missing address. */
function isHidden({ attributes }: Page): boolean {
  return attributes.some(
    ({ element, name, value, purpose }) =>
      element === 'meta' && purpose === 'robots' && name === 'content' && value.includes('noindex'),
  );
}

async function listed(site: Site): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of site.files) {
    const file = path.slice(site.base.length);
    if (!sitemapFile.test(file)) continue;
    const xml = await readFile(join(site.folder, file), 'utf8');
    for (const [, url = ''] of xml.matchAll(/<loc>([^<]+)<\/loc>/g)) {
      found.set(decodeURI(new URL(url).pathname), file);
    }
  }
  return found;
}

/** The sitemap lists every page meant to be found, and nothing else. */
export async function checkSitemap(site: Site): Promise<Message[]> {
  const inSitemap = await listed(site);
  const messages: Message[] = [];
  const rule = {
    ruleId: 'site-sitemap',
    hint: 'Correct the sitemap integration in astro.config.mjs.',
  };
  for (const [path, file] of inSitemap) {
    const page = site.pages.get(path);
    if (page && !isHidden(page)) continue;
    const reason = `Unexpected ${path} in the sitemap, expected a page that may be listed`;
    messages.push(errorAt({ file, reason, ...rule }));
  }
  for (const page of site.pages.values()) {
    if (isHidden(page) || inSitemap.has(page.path)) continue;
    messages.push(
      errorAt({ file: page.file, reason: 'Unexpected page outside the sitemap', ...rule }),
    );
  }
  return messages;
}
