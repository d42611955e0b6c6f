import { z } from 'zod';
import { anyWords, group, loadWords } from './words.ts';

const schema = z.object({
  page: group('title', 'description', 'field', 'submit', 'how', 'help'),
  noScript: group('text', 'texts', 'compare', 'data'),
  dialog: group('open', 'label', 'close', 'all', 'hint'),
  /** What the search is doing, or why it cannot. */
  state: group(
    'searching',
    'first',
    'found',
    'none',
    'narrowed',
    'more',
    'byVariant',
    'variantsUsed',
    'failed',
    'offline',
    'updated',
    'reload',
    'retry',
  ),
  exact: group('label', 'help'),
  facets: group('heading', 'clear', 'more').extend({ names: anyWords }),
  /** Clauses whose number was typed. */
  numbered: group('heading', 'found'),
  defined: group('heading'),
  /** What to try where nothing is found and nothing near. */
  nothing: z.string().min(1),
  alone: group('heading', 'item'),
  near: group('heading', 'help'),
  recent: group('heading', 'clear', 'help'),
  /** Marks on a page opened from search. */
  marks: group('label', 'count', 'previous', 'next', 'clear', 'none'),
  /** A page that was not kept, without network. */
  offlinePage: group('title', 'text', 'link'),
  /** Kinds of record. */
  kinds: anyWords,
  /** Whose words a text is, where they are not the source's. */
  voices: group('inferred', 'editorial'),
});

/** Words of the search interface; scripts get them as a constant of the build. */
export const searchWords = loadWords('search', schema);

/** Shape of the words of the search interface. */
export type SearchWords = typeof searchWords;
