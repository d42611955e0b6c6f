import { z } from 'zod';
import { group, loadWords } from './words.ts';

const schema = z.object({
  notFound: group('title', 'description', 'advice'),
  /** Lists that are split by document. */
  lists: group('title', 'lead', 'part'),
});

/** The words of the single pages. */
export const pageWords = loadWords('pages', schema);
