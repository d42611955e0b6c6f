import { z } from 'zod';
import { clauseKinds } from '../model/clause.ts';

/** A row of `content/ids.json`: an id once given, with what is needed to know its clause again. */
export const givenIdSchema = z.strictObject({
  id: z.string().min(1),
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

/** An id once given; see `givenIdSchema`. */
export type GivenId = z.output<typeof givenIdSchema>;
