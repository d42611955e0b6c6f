import type { SearchAnswer, SearchRequest } from '../../search/engine.ts';
import { firstLimit, writeRequest } from '../../search/request-url.ts';
import { beginning } from '../../model/beginning.ts';
import { fill } from '../../model/fill.ts';
import { element, type Content } from '../element.ts';
import { words } from './words.ts';

/** A query as it is repeated: of a text pasted by mistake the beginning, as a long row of brackets takes seconds to lay out. */
export function repeated({ query }: SearchRequest): string {
  return beginning(query, 2000);
}

/** What is announced of an answer. */
export function summary({ total, alone, numbered }: SearchAnswer, asked: SearchRequest): string {
  const query = repeated(asked);
  if (total > 0) return fill(words.state.found, { query, total });
  if (numbered.length > 0) return fill(words.numbered.found, { query, count: numbered.length });
  const isNarrowed = alone.length === 0 && Object.keys(asked.selection).length > 0;
  return isNarrowed ? words.state.narrowed : fill(words.state.none, { query });
}

/** Which other spellings found something. */
export function variantsNote({ hits, variants: found }: SearchAnswer): Content {
  if (!hits.some((hit) => hit.byVariant)) return null;
  const text = fill(words.state.variantsUsed, { variants: found.join('」「') });
  return element('p', { class: 'note' }, text);
}

/** Where to go on from an answer without results: each word alone, and 近い語. */
export function emptyNote({ alone, near }: SearchAnswer, asked: SearchRequest): Content {
  const again = (query: string, label: string): HTMLElement => {
    const address = `?${writeRequest({ ...asked, query, selection: {}, limit: firstLimit }).toString()}`;
    return element('li', {}, element('a', { href: address }, label));
  };
  const missing = alone.filter(({ count }) => count === 0).map(({ raw }) => raw);
  const single =
    alone.length < 2
      ? []
      : [
          element('h2', {}, words.alone.heading),
          element(
            'ul',
            {},
            ...alone.map(({ raw, count }) => {
              const label = fill(words.alone.item, { term: raw, count });
              return count > 0 ? again(raw, label) : element('li', {}, label);
            }),
          ),
        ];
  const likely =
    near.length === 0
      ? []
      : [
          element('h2', {}, words.near.heading),
          element('p', { class: 'note' }, fill(words.near.help, { terms: missing.join('」「') })),
          element('ul', {}, ...near.map((word) => again(word, word))),
        ];
  const advice =
    single.length + likely.length === 0 ? element('p', { class: 'note' }, words.nothing) : null;
  return element('div', { class: 'search-empty' }, ...single, ...likely, advice);
}
