import { z } from 'zod';
import { clauseKinds } from '../../model/clause.ts';
import { modalityKinds } from '../../model/modality.ts';

const line = z.int().positive();

const clauseLabel = z.strictObject({
  /** Line of the label, and line where the text begins. */
  line,
  bodyLine: line,
  /** As printed, without blanks; `null` for units without a marker. */
  marker: z.string().nullable(),
  /** Markers from the top. */
  path: z.array(z.string()),
  /** Column it stands in, where the text has columns. */
  column: z.string().optional(),
  /** Kinds a reader accepts, the preferred one first. */
  kinds: z.array(z.enum(clauseKinds)).min(1),
  /** A second reading of the path that is as good. */
  altPath: z.array(z.string()).optional(),
  /** The text does not decide the place in the tree: the path is not scored. */
  anyPath: z.boolean().default(false),
  /** Readers differ on whether a clause starts here: neither a miss nor a false start. */
  optional: z.boolean().default(false),
});

const referenceLabel = z.strictObject({
  line,
  column: line,
  kinds: z.array(z.enum(['internal', 'note', 'law', 'document', 'form'])).min(1),
  /** Lines of the clauses pointed at; empty: rightly unresolved; `null`: outside the file, not scored. */
  targets: z.array(line).nullable(),
  orUnresolved: z.boolean().default(false),
  optional: z.boolean().default(false),
});

const sentenceLabel = z.strictObject({
  /** Place of the full stop that ends the sentence. */
  line,
  column: line,
  /** Accepted sets of kinds; an empty set carries none. */
  modality: z.array(z.array(z.enum(modalityKinds))).min(1),
});

const range = { from: line, to: line };

/** What a reader says about one text: lines, markers and kinds, never words. See `scripts/labels/README.md`. */
export const labelsSchema = z.strictObject({
  sample: z.string(),
  holdOut: z.boolean().default(false),
  /** Lines in which every reference and every sentence is labelled. */
  complete: z.array(z.strictObject(range)).default([]),
  /** Lines in which every clause start is labelled. */
  stretches: z.array(
    z.strictObject({
      ...range,
      layout: z.enum(['plain', 'table']).default('plain'),
      clauses: z.array(clauseLabel),
    }),
  ),
  references: z.array(referenceLabel),
  sentences: z.array(sentenceLabel),
});

/** The labels of one text, as read. */
export type Labels = z.infer<typeof labelsSchema>;
/** Where a clause begins, with its marker, path and kind. */
export type ClauseLabel = z.infer<typeof clauseLabel>;
/** Where a reference stands, and what it points at. */
export type ReferenceLabel = z.infer<typeof referenceLabel>;
/** Where a sentence ends, and the kinds of ending a reader accepts. */
export type SentenceLabel = z.infer<typeof sentenceLabel>;
