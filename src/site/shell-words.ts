import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);

const schema = z.object({
  /** Name and nature of the site. */
  site: z.object({ name: word, unofficial: word, description: word, skip: word, menu: word }),
  /** Labels of landmarks and of the main pages. */
  navigation: z.object({
    label: word,
    breadcrumbs: word,
    contents: word,
    sequence: word,
    previous: word,
    next: word,
    home: word,
    compare: word,
    texts: word,
    plan: word,
    check: word,
    data: word,
    about: word,
  }),
  /** The box in the header. */
  search: z.object({ label: word, placeholder: word, submit: word }),
  /** What stands on every page about 「現行」. */
  notice: z.object({ label: word, standing: word, more: word }),
  /** What stands at the foot of every page. */
  footer: z.object({
    label: word,
    unofficial: word,
    credit: word,
    accessibility: word,
    history: word,
    source: word,
  }),
});

/** The words around every page. */
export const shellWords = loadWords('shell', schema);
