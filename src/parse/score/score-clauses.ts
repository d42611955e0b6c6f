import type { ParsedClause } from '../../model/clause.ts';
import type { ClauseLabel, Labels } from './labels.ts';
import { Scorer } from './tally.ts';

/** What is measured of clauses. `start` is recall, `precise` is precision; the rest is of matched clauses. */
const clauseMeasures = ['start', 'precise', 'marker', 'body', 'path', 'kind', 'column'] as const;

/** One measure of clauses. */
export type ClauseMeasure = (typeof clauseMeasures)[number];

type Stretch = Labels['stretches'][number];

/** Compares clause starts, markers, paths and kinds with those a reader labelled. */
export function scoreClauses(
  clauses: readonly ParsedClause[],
  stretches: readonly Stretch[],
): Scorer<ClauseMeasure> {
  const scorer = new Scorer(clauseMeasures);
  for (const stretch of stretches) {
    const inside = clauses.filter(({ line }) => line >= stretch.from && line <= stretch.to);
    const matches = matchStarts(inside, stretch.clauses);
    for (const label of stretch.clauses) scoreLabel(scorer, label, matches.get(label));
    countPrecision(scorer, inside, matches);
  }
  return scorer;
}

/** A marker compared without regard to width and blanks. */
function plainMarker(marker: string | null): string {
  return (marker ?? '').normalize('NFKC').replace(/\s/g, '');
}

/** One clause per label: first those with the marker expected on the line, then any clause on the line. */
function matchStarts(
  clauses: readonly ParsedClause[],
  labels: readonly ClauseLabel[],
): Map<ClauseLabel, ParsedClause> {
  const free = new Set(clauses);
  const matches = new Map<ClauseLabel, ParsedClause>();
  const take = (fits: (label: ClauseLabel, clause: ParsedClause) => boolean): void => {
    for (const label of labels) {
      if (matches.has(label)) continue;
      for (const clause of free) {
        if (clause.line !== label.line || !fits(label, clause)) continue;
        matches.set(label, clause);
        free.delete(clause);
        break;
      }
    }
  };
  take((label, clause) => plainMarker(label.marker) === plainMarker(clause.marker));
  take(() => true);
  return matches;
}

function scoreLabel(
  scorer: Scorer<ClauseMeasure>,
  label: ClauseLabel,
  clause: ParsedClause | undefined,
): void {
  const { line } = label;
  const shown = label.marker ?? '(no marker)';
  if (clause === undefined) {
    if (!label.optional) scorer.count('start', false, line, shown, 'nothing');
    return;
  }
  if (label.optional) return;
  scorer.count('start', true, line, shown, '');
  const marker = plainMarker(label.marker) === plainMarker(clause.marker);
  scorer.count('marker', marker, line, shown, clause.marker ?? '(no marker)');
  const body = label.bodyLine === clause.bodyLine;
  scorer.count('body', body, line, `line ${label.bodyLine}`, `line ${clause.bodyLine}`);
  if (!label.anyPath) {
    const right = [label.path, label.altPath].some((path) => path && samePath(path, clause.path));
    scorer.count('path', right, line, label.path.join(' > '), clause.path.join(' > '));
  }
  if (label.column !== undefined) {
    scorer.count(
      'column',
      label.column === clause.column,
      line,
      label.column,
      clause.column ?? 'none',
    );
  }
  scorer.count('kind', label.kinds.includes(clause.kind), line, label.kinds.join('|'), clause.kind);
}

function samePath(expected: readonly string[], found: readonly string[]): boolean {
  return expected.map(plainMarker).join('\n') === found.map(plainMarker).join('\n');
}

function countPrecision(
  scorer: Scorer<ClauseMeasure>,
  clauses: readonly ParsedClause[],
  matches: ReadonlyMap<ClauseLabel, ParsedClause>,
): void {
  const matched = new Set(matches.values());
  for (const clause of clauses) {
    const found = `${clause.kind} ${clause.marker ?? '(no marker)'}`;
    scorer.count('precise', matched.has(clause), clause.line, 'nothing', found);
  }
}
