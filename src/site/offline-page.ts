import { searchWords } from './search-words.ts';

/** HTML of what is shown for a page that is not kept, without network. */
export function offlinePage(base: string): string {
  const { title, text, link } = searchWords.offlinePage;
  return (
    `<!doctype html><html lang="ja"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
    `<h1>${title}</h1><p>${text}</p><p><a href="${base}search/">${link}</a></p>`
  );
}
