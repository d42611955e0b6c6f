import type { HookParameters } from 'astro';

/** Astro's record of each route, by a key of its own. */
export type RoutePages = HookParameters<'astro:build:setup'>['pages'];

/**
 * Takes the style sheets that stand in the pages of each route, as one sheet by the component of the route: a page is
 * then rendered and hashed without them, half of its bytes and the same on every page. Astro has put them in order when
 * it is done with bundling.
 */
export function takeSheets(pages: RoutePages): Map<string, string> {
  const sheets = new Map<string, string>();
  for (const page of pages.values()) {
    const inline = page.styles.flatMap(({ sheet }) =>
      sheet.type === 'inline' ? [sheet.content] : [],
    );
    if (inline.length === 0) continue;
    sheets.set(page.component, inline.join(''));
    page.styles = page.styles.filter(({ sheet }) => sheet.type !== 'inline');
  }
  return sheets;
}
