import { xmlText } from '../site/download/xml-characters.ts';
import type { SearchWords } from '../site/words/search-words.ts';

/** HTML of what is shown for a page that is not kept, without network. */
export function offlinePage(base: string, words: SearchWords['offlinePage']): string {
  const title = xmlText(words.title);
  return (
    `<!doctype html><html lang="ja"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
    `<h1>${title}</h1><p>${xmlText(words.text)}</p>` +
    `<p><a href="${base}search/">${xmlText(words.link)}</a></p>`
  );
}
