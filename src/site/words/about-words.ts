import { z } from 'zod';
import { group, loadWords } from './words.ts';

const word = z.string().min(1);

const section = z.strictObject({
  /** Fragment of the section. */
  id: z.string().regex(/^[a-z]+$/),
  title: word,
  /** Paragraphs. */
  body: z.array(word).default([]),
  /** Points of a list after the paragraphs. */
  list: z.array(word).default([]),
  /** Shows the editorial notes after the paragraphs. */
  notes: z.boolean().default(false),
  /** Shows the way to the text in force after the paragraphs. */
  latest: z.boolean().default(false),
  /** Shows the three voices after the paragraphs. */
  voices: z.boolean().default(false),
});

const page = group('title', 'description').extend({ sections: z.array(section) });

const schema = z.object({
  about: page,
  voices: group('stated', 'inferred', 'editorial'),
  accessibility: page,
  history: group('title', 'description', 'sources', 'source', 'length', 'hash', 'changes').extend({
    /** What changed in the knowledge base, newest first. */
    entries: z.array(z.strictObject({ date: z.iso.date(), text: word })),
  }),
});

/** A section of an explaining page. */
export type AboutSection = z.output<typeof section>;

/** The words of the pages that explain the site. */
export const aboutWords = loadWords('about', schema);
