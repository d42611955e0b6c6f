import type { HookParameters } from 'astro';
import { digestOf } from './digest.ts';

/** Astro's record of each route, by a key of its own. */
export type RoutePages = HookParameters<'astro:build:setup'>['pages'];

const links = /(?:<link rel="stylesheet" href="[^"]*sheet-\d+">)+/;
const styleSources =
  /(?<=<meta http-equiv="content-security-policy" content="[^"]*; )style-src [^;"]*/;

/**
 * Takes the style sheets that stand in the pages of each route, and leaves a link to each in its place (`sheet-0`): a
 * page is then rendered and hashed without them, half of its bytes and the same on every page. Returns them by number.
 */
export function takeSheets(pages: RoutePages): string[] {
  const sheets: string[] = [];
  const numberOf = (sheet: string) => {
    const known = sheets.indexOf(sheet);
    return known === -1 ? sheets.push(sheet) - 1 : known;
  };
  for (const { styles } of pages.values()) {
    for (const style of styles) {
      if (style.sheet.type === 'external') continue;
      style.sheet = { type: 'external', src: `sheet-${String(numberOf(style.sheet.content))}` };
    }
  }
  return sheets;
}

/**
 * Puts style sheets back where `takeSheets` left their links, as one, and allows them in the policy. Page and sheets are
 * held in Latin-1, byte for byte.
 */
export function putSheets(page: string, sheets: readonly string[]): string {
  const run = links.exec(page)?.[0];
  if (run === undefined) return page;
  const numbers = [...run.matchAll(/sheet-(\d+)"/g)].map(([, number]) => Number(number));
  const sheet = numbers.map((number) => sheets[number]).join('');
  return page
    .replace(styleSources, (sources) => `${sources} 'sha256-${digestOf(sheet)}'`)
    .replace(run, () => `<style>${sheet}</style>`);
}
