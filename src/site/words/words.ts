import { z } from 'zod';
import { readKept } from '../kept-file.ts';

export { fill } from '../../model/fill.ts';

/**
 * The interface words of one area, from `content/words/<area>.yaml`, so that another knowledge base brings its own.
 * Throws with the file and the place where a word is missing.
 */
export function loadWords<Schema extends z.ZodType>(
  area: string,
  schema: Schema,
): z.output<Schema> {
  return readKept(`words/${area}.yaml`, schema);
}

const word = z.string().min(1);

/** The schema of a group of words: each name must be there, nothing may be empty. */
export function group<const Name extends string>(
  ...names: Name[]
): z.ZodObject<Record<Name, z.ZodString>> {
  const shape = Object.fromEntries(names.map((name) => [name, word]));
  return z.strictObject(shape as Record<Name, z.ZodString>);
}

/** The schema of words by names a knowledge base chooses itself. */
export const anyWords = z.record(z.string(), word);
