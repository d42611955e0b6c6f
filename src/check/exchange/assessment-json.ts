import * as z from 'zod/mini';
import { fill } from '../../model/fill.ts';
import { type Answer } from '../answer.ts';
import {
  type Assessment,
  type AssessmentFile,
  assessmentFileSchema,
  assessmentSchemaVersion,
} from '../assessment.ts';
import type { CheckLabels } from '../labels.ts';
import { ImportError } from './import-error.ts';

/** Writes an assessment with all its answers, sorted by item, as JSON; `notices` follow the notice of every file. */
export function toAssessmentJson(
  assessment: Assessment,
  answers: Iterable<Answer>,
  notices: readonly string[],
  { notice }: CheckLabels,
): string {
  const file: AssessmentFile = {
    format: 'shishin-check',
    schemaVersion: assessmentSchemaVersion,
    notice: [notice, ...notices].join(''),
    assessment,
    answers: [...answers].sort((a, b) => (a.item < b.item ? -1 : 1)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads an exported file; throws `ImportError` where it is not one, and never returns half of it. */
export function fromAssessmentJson(text: string, { problem }: CheckLabels): AssessmentFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportError(problem.noJson);
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > assessmentSchemaVersion) {
    throw new ImportError(fill(problem.newer, { version }));
  }
  const result = assessmentFileSchema.safeParse(value);
  if (!result.success) throw new ImportError(describe(result.error, problem));
  const seen = new Set<string>();
  for (const { item } of result.data.answers) {
    if (seen.has(item)) throw new ImportError(fill(problem.twiceInFile, { item }));
    seen.add(item);
  }
  return result.data;
}

/** JSON Schema of the exported file, as published under `/data/`. */
export function assessmentJsonSchema(): object {
  return z.toJSONSchema(assessmentFileSchema);
}

function describe(error: z.core.$ZodError, problem: CheckLabels['problem']): string {
  const [issue] = error.issues;
  const [table, row] = issue?.path ?? [];
  return table === 'answers' && typeof row === 'number'
    ? fill(problem.notThisAnswer, { number: row + 1 })
    : problem.notThis;
}
