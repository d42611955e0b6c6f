import * as z from 'zod/mini';
import { answerSchema } from './answer.ts';

/** Version of the stored and exported shape. */
export const assessmentSchemaVersion = 1;

const line = z.string().check(z.maxLength(400));

/** A named self-check of one hospital for one year. */
export const assessmentSchema = z.object({
  id: z.string().check(z.minLength(1)),
  work: z.string().check(z.minLength(1)),
  hospital: line,
  year: line,
  /** Settings asked first, by id: グループ指定 あり (`true`), なし (`false`), not answered (absent). */
  settings: z.record(z.string(), z.boolean()),
  partners: z.array(line),
  mainPartner: line,
  /** Ids of the proposals read as applied. */
  proposals: z.array(z.string()),
  /** Last year's assessment, shown beside this one. */
  before: z.nullable(z.string()),
  revision: z.int().check(z.nonnegative()),
});

/** One self-check of one hospital and year: its settings, without the answers. */
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * An assessment with what a file says of it added: what is entered here goes before what the file says, and proposals
 * of either are applied, so that no answer of either is without its item.
 */
export function withSettingsOf(own: Assessment, other: Assessment): Assessment {
  return {
    ...own,
    hospital: own.hospital || other.hospital,
    year: own.year || other.year,
    settings: { ...other.settings, ...own.settings },
    partners: own.partners.length > 0 ? own.partners : other.partners,
    mainPartner: own.mainPartner || other.mainPartner,
    proposals: [...new Set([...own.proposals, ...other.proposals])],
  };
}

/** What a file holds: an assessment with all its answers, those to items of other texts included. */
export const assessmentFileSchema = z.object({
  format: z.literal('shishin-check'),
  schemaVersion: z.literal(assessmentSchemaVersion),
  notice: z.string(),
  assessment: assessmentSchema,
  answers: z.array(answerSchema),
});

/** What 「JSONで保存」 writes and reading in expects. */
export type AssessmentFile = z.infer<typeof assessmentFileSchema>;
