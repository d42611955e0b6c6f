import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import { problemAt } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';

const address = /(?:url\(\s*["']?|@import\s+["'])(?!data:|#)([^"')\s]+)/g;

/** An address written in a style sheet of the site, resolved against that sheet. */
export interface StyleAddress {
  /** Path of the sheet inside the folder. */
  file: string;
  url: URL;
}

/** Every address a style sheet fetches, but for data in the sheet itself. */
export async function styleAddresses(site: Site): Promise<StyleAddress[]> {
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  const found = sheets.map(async (path) => {
    const file = path.slice(site.base.length);
    const css = await readFile(join(site.folder, file), 'utf8');
    return [...css.matchAll(address)].flatMap(([, value = '']) => {
      const url = URL.parse(value, site.origin + path);
      return url ? [{ file, url }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Every file a style sheet names is built. */
export async function checkStyles(site: Site): Promise<Message[]> {
  return (await styleAddresses(site)).flatMap(({ file, url }) => {
    const problem = url.origin === site.origin ? problemAt(site, url) : undefined;
    return problem ? [errorAt({ file, ruleId: 'site-style', ...problem })] : [];
  });
}
