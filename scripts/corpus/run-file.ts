import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { reportFile } from '../../src/parse/score/file-report.ts';
import type { Labels } from '../../src/parse/score/labels.ts';
import { score } from '../../src/parse/score/score.ts';
import { parseBytes } from '../parse-bytes.ts';
import type { FileResult } from './print.ts';

/** Parses one file, measures it, and scores it where it is labelled. */
export function runFile(
  path: string,
  file: string,
  labels: ReadonlyMap<string, Labels> | null,
): FileResult {
  const bytes = readFileSync(path);
  const start = performance.now();
  const { text, document } = parseBytes(bytes, file);
  const seconds = (performance.now() - start) / 1000;
  const own = labels?.get(basename(file));
  const scored = own === undefined || text === null ? null : score(text, document, own);
  return { file, report: reportFile(document), seconds, score: scored };
}
