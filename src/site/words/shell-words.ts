import { z } from 'zod';
import { group, loadWords } from './words.ts';

const schema = z.object({
  /** Name and nature of the site. */
  site: group('name', 'unofficial', 'skip', 'menu'),
  /** Labels of landmarks and of the main pages. */
  navigation: group(
    'label',
    'breadcrumbs',
    'contents',
    'sequence',
    'previous',
    'next',
    'home',
    'compare',
    'texts',
    'plan',
    'check',
    'data',
    'about',
  ),
  /** The box in the header. */
  search: group('label', 'placeholder', 'submit'),
  /** What stands on every page about 「現行」. */
  notice: group('label', 'standing', 'latest', 'more').extend({
    /** Where the text in force is published; `latest` are the words of `standing` that lead there. */
    latestUrl: z.url(),
  }),
  /** What stands at the foot of every page. */
  footer: group('unofficial', 'accessibility', 'history', 'source'),
  /** 出典 of the sources, and the names of what one may not say of itself. */
  credit: group(
    'of',
    'ofMany',
    'title',
    'facts',
    'unknown',
    'issuer',
    'meeting',
    'published',
    'paper',
  ),
});

/** The words around every page. */
export const shellWords = loadWords('shell', schema);
