import type { FileReport } from '../../src/parse/score/file-report.ts';
import type { Score } from '../../src/parse/score/score.ts';
import { share, type Tally } from '../../src/parse/score/tally.ts';
import { table } from './table.ts';

/** One file of the corpus, measured and, where labels exist, scored. */
export interface FileResult {
  file: string;
  report: FileReport;
  seconds: number;
  score: Score | null;
}

const reportHead = [
  'file',
  'characters',
  'clauses',
  'depth',
  'references',
  'resolved',
  'unknown',
  'messages',
  'seconds',
];

/** The measures of all files and their total, as a table. */
export function reportTable(results: readonly FileResult[]): string {
  return table(reportHead, results.map(reportRow));
}

function reportRow({ file, report, seconds }: FileResult): string[] {
  return [
    file,
    String(report.characters ?? 'undecodable'),
    String(report.clauses),
    String(report.depth),
    String(report.references.found),
    String(report.references.resolved),
    `${(report.unknown * 100).toFixed(1)} %`,
    String(Object.values(report.messages).reduce((total, count) => total + count, 0)),
    seconds.toFixed(2),
  ];
}

/** Messages by rule over all files, as a table. */
export function messageTable(total: FileReport): string {
  const rows = Object.entries(total.messages).map(([rule, count]) => [rule, String(count)]);
  return table(['rule', 'messages'], rows);
}

const scoreHead = [
  'agreement with the reader',
  'starts',
  'precise',
  'marker',
  'body',
  'path',
  'kind',
  'column',
  'refs',
  'precise',
  'kind',
  'target',
  'sentences',
  'modality',
];

/** Recall, precision and accuracy of the labelled files, as a table. */
export function scoreTable(scored: readonly { file: string; score: Score }[]): string {
  const rows = scored.map(({ file, score: { clauses, references, sentences } }) => [
    file,
    ...[clauses.start, clauses.precise, clauses.marker, clauses.body, clauses.path].map(percent),
    ...[clauses.kind, clauses.column].map(percent),
    ...[references.found, references.precise, references.kind, references.target].map(percent),
    ...[sentences.end, sentences.modality].map(percent),
  ]);
  return table(scoreHead, rows);
}

function percent(tally: Tally): string {
  const value = share(tally);
  return value === null ? '–' : (value * 100).toFixed(1);
}

/** Where parser and reader differ in one file, one line each. */
export function explain(file: string, { misses }: Score): string {
  return misses
    .map(({ line, measure, expected, found }) => {
      return `${file}:${line}  ${measure}: expected ${expected}, found ${found}`;
    })
    .join('\n');
}
