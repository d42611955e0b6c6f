import type { ParsedDocument } from '../../model/parsed-document.ts';
import type { ParsedReference } from '../../model/reference.ts';
import type { Labels, ReferenceLabel } from './labels.ts';
import type { Place, Places } from './places.ts';
import { Scorer } from './tally.ts';

/** What is measured of references. `found` is recall, `precise` is precision; the rest is of found ones. */
const referenceMeasures = ['found', 'precise', 'kind', 'target'] as const;

/** One measure of references. */
export type ReferenceMeasure = (typeof referenceMeasures)[number];

interface Located {
  reference: ParsedReference;
  start: Place;
  end: Place;
  /** Lines of the clauses it points at. */
  targets: number[];
}

/** Code units by which a reference may begin later than a reader says, for instance after an opening bracket. */
const tolerance = 6;

/** Compares references and their targets with those a reader labelled. */
export function scoreReferences(
  document: ParsedDocument,
  labels: Labels,
  places: Places,
): Scorer<ReferenceMeasure> {
  const scorer = new Scorer(referenceMeasures);
  const free = new Set(locate(document, places));
  const taken = new Set<Located>();
  for (const label of labels.references) {
    const located = [...free].find((candidate) => covers(candidate, label));
    if (located !== undefined) {
      free.delete(located);
      taken.add(located);
    }
    scoreLabel(scorer, label, located);
  }
  for (const located of [...taken, ...free]) {
    const { line } = located.start;
    if (!labels.complete.some(({ from, to }) => line >= from && line <= to)) continue;
    scorer.count('precise', taken.has(located), line, 'nothing', located.reference.kind);
  }
  return scorer;
}

function locate(document: ParsedDocument, places: Places): Located[] {
  const lines = new Map(document.clauses.map(({ id, line }) => [id, line]));
  return document.clauses.flatMap((clause) =>
    clause.references.flatMap((reference) => {
      const start = places.of(clause.id, reference.start);
      const end = places.of(clause.id, reference.end - 1);
      if (start === undefined || end === undefined) return [];
      const targets = reference.targets.map((target) => lines.get(target) ?? 0);
      return [{ reference, start, end, targets }];
    }),
  );
}

function covers({ start, end }: Located, label: ReferenceLabel): boolean {
  const after = start.line === label.line && start.column > label.column;
  if (after) return start.column - label.column <= tolerance;
  return !isBefore(label, start) && !isBefore(end, label);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function scoreLabel(
  scorer: Scorer<ReferenceMeasure>,
  label: ReferenceLabel,
  located: Located | undefined,
): void {
  if (label.optional) return;
  const { line } = label;
  const at = `${label.kinds.join('|')} at column ${label.column}`;
  scorer.count('found', located !== undefined, line, at, 'nothing');
  if (located === undefined) return;
  const { kind } = located.reference;
  scorer.count('kind', label.kinds.includes(kind), line, label.kinds.join('|'), kind);
  if (label.targets === null) return;
  const expected = label.targets.join(', ') || 'unresolved';
  const found = located.reference.resolved ? located.targets.join(', ') : 'unresolved';
  const right = found === expected || (label.orUnresolved && found === 'unresolved');
  scorer.count('target', right, line, expected, found);
}
