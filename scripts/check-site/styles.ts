import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import { problemAt } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';

const address = /(?:url\(\s*["']?|@import\s+["'])(?!data:|#)([^"')\s]+)/g;
const inPage = /<style[^>]*>(.*?)<\/style>/gs;

/** An address written in a style sheet, or in the styles of a page, resolved against where it stands. */
export interface StyleAddress {
  /** Path of the sheet or page inside the folder. */
  file: string;
  url: URL;
}

/** Every address styles fetch, but for data in the styles themselves. */
export async function styleAddresses(site: Site): Promise<StyleAddress[]> {
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  const inSheets = sheets.map(async (path) => {
    const file = path.slice(site.base.length);
    return addressesIn(await readFile(join(site.folder, file), 'utf8'), file, site.origin + path);
  });
  const inPages = [...site.pages.values()].flatMap(({ file, path, html }) =>
    [...html.matchAll(inPage)].flatMap(([, css = '']) =>
      addressesIn(css, file, site.origin + path),
    ),
  );
  return [...(await Promise.all(inSheets)).flat(), ...inPages];
}

function addressesIn(css: string, file: string, base: string): StyleAddress[] {
  return [...css.matchAll(address)].flatMap(([, value = '']) => {
    const url = URL.parse(value, base);
    return url ? [{ file, url }] : [];
  });
}

/** Every file that styles name is built. */
export async function checkStyles(site: Site): Promise<Message[]> {
  return (await styleAddresses(site)).flatMap(({ file, url }) => {
    const problem = url.origin === site.origin ? problemAt(site, url) : undefined;
    return problem ? [errorAt({ file, ruleId: 'site-style', ...problem })] : [];
  });
}
