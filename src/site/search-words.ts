import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);
const labels = z.record(z.string(), word);

const schema = z.object({
  page: z.object({ title: word, description: word, field: word, submit: word, help: word }),
  noScript: z.object({ text: word, terms: word, texts: word, compare: word }),
  dialog: z.object({ open: word, label: word, close: word, all: word, hint: word }),
  state: z.object({
    searching: word,
    found: word,
    none: word,
    narrowed: word,
    more: word,
    byVariant: word,
    variantsUsed: word,
    failed: word,
    offline: word,
    updated: word,
    reload: word,
    retry: word,
  }),
  exact: z.object({ label: word, help: word }),
  facets: z.object({ heading: word, clear: word, names: labels }),
  numbered: word,
  alone: z.object({ heading: word, item: word }),
  near: z.object({ heading: word, help: word }),
  recent: z.object({ heading: word, clear: word, help: word }),
  marks: z.object({
    label: word,
    count: word,
    previous: word,
    next: word,
    clear: word,
    none: word,
  }),
  kinds: labels,
});

/** Words of the search interface; scripts get them as a constant of the build. */
export const searchWords = loadWords('search', schema);

/** Shape of the words of the search interface. */
export type SearchWords = typeof searchWords;
