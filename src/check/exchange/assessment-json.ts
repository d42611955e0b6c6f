import * as z from 'zod/mini';
import { type Answer } from '../answer.ts';
import {
  type Assessment,
  type AssessmentFile,
  assessmentFileSchema,
  assessmentSchemaVersion,
} from '../assessment.ts';
import { checkNotice } from '../labels.ts';
import { ImportError } from './import-error.ts';

/** Writes an assessment with all its answers, sorted by item, as JSON. */
export function toAssessmentJson(assessment: Assessment, answers: Iterable<Answer>): string {
  const file: AssessmentFile = {
    format: 'shishin-check',
    schemaVersion: assessmentSchemaVersion,
    notice: checkNotice,
    assessment,
    answers: [...answers].sort((a, b) => (a.item < b.item ? -1 : 1)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads an exported file; throws `ImportError` where it is not one, and never returns half of it. */
export function fromAssessmentJson(text: string): AssessmentFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportError(
      'JSONとして読み取れません。このページの「JSONで保存」で書き出したファイルを選んでください。',
    );
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > assessmentSchemaVersion) {
    throw new ImportError(
      `新しい形式（版${version}）のファイルです。ページを再読み込みして、もう一度お試しください。`,
    );
  }
  const result = assessmentFileSchema.safeParse(value);
  if (!result.success) throw new ImportError(describe(result.error));
  const seen = new Set<string>();
  for (const { item } of result.data.answers) {
    if (seen.has(item)) {
      throw new ImportError(
        `同じ項目（${item}）が二度あります。ファイルを確かめてから、もう一度選んでください。`,
      );
    }
    seen.add(item);
  }
  return result.data;
}

/** JSON Schema of the exported file, as published under `/data/`. */
export function assessmentJsonSchema(): object {
  return z.toJSONSchema(assessmentFileSchema);
}

function describe(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const [table, row] = issue?.path ?? [];
  const place =
    table === 'answers' && typeof row === 'number'
      ? `（${row + 1}件目の回答に誤りがあります）`
      : '';
  return `自己点検のファイルとして読み取れません${place}。このページで書き出したファイルを選んでください。`;
}
