import { z } from 'zod';
import { clauseKinds } from '../model/clause.ts';

/** A row of `content/ids.json`: an id once given, with what is needed to know its clause again. */
const givenIdSchema = z.strictObject({
  /** An address: nothing in it may lead elsewhere. */
  id: z.string().regex(/^[a-z][a-z0-9-]*(\/[\w-]+)+$/u, 'expected an id such as `kyoten/n1/p1`'),
  work: z.string().min(1),
  /** Place by the rule of ids when the clause was last seen. */
  path: z.string().min(1),
  kind: z.enum(clauseKinds),
  role: z.string(),
  marker: z.string().nullable(),
  label: z.string(),
  text: z.string(),
  /** Whether no source prints the clause any more. */
  retired: z.boolean(),
});

/** The rows of `content/ids.json`; an id that stands there twice would be two clauses with one address. */
export const givenIdsSchema = z.array(givenIdSchema).superRefine((rows, context) => {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id)) {
      const message = `expected an id no other row has, not ${id}`;
      context.addIssue({ code: 'custom', message, path: [index, 'id'] });
    }
    seen.add(id);
  }
});

/** An id once given; see `givenIdSchema`. */
export type GivenId = z.output<typeof givenIdSchema>;
