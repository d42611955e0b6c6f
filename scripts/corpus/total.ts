import { addReports } from '../../src/parse/score/file-report.ts';
import { addScores, type Score } from '../../src/parse/score/score.ts';
import type { FileResult } from './print.ts';

/** All files as one. */
export function totalOf(results: readonly FileResult[]): FileResult {
  const scores = results.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    file: `total of ${results.length}`,
    report: addReports(results.map(({ report }) => report)),
    seconds: results.reduce((total, { seconds }) => total + seconds, 0),
    score: scores.reduce<Score | null>(
      (sum, next) => (sum === null ? next : addScores(sum, next)),
      null,
    ),
  };
}
