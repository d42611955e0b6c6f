import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);

const schema = z.object({
  notFound: z.object({ title: word, description: word, advice: word }),
});

/** The words of the single pages. */
export const pageWords = loadWords('pages', schema);
