import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './site/content-folder.ts';

const base = `${contentFolder}/generated/sections`;

/** The reading form: one MDX file per section of a work, written by `npm run content`. */
const sections = defineCollection({
  loader: glob({ base, pattern: '**/*.mdx', retainBody: false }),
  schema: z.strictObject({
    /** Id of the work. */
    work: z.string(),
    /** Id of the section inside the work. */
    section: z.string(),
    order: z.int(),
    /** Ids of its units in document order. */
    clauses: z.array(z.string()),
  }),
});

/** The collections Astro renders. */
export const collections = { sections };
