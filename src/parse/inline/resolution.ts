import type { ParsedReference, ReferenceKind } from '../../model/reference.ts';
import type { Found } from './lookup.ts';
import type { Place } from './scope-index.ts';
import type { Step, Target } from './steps.ts';

/** What was said before in the same clause, for 同条, 同法 and 同 before a label. */
export interface Antecedent {
  kind: ReferenceKind;
  document: string | null;
  path: Step[];
  /** The clauses it was found to mean, in this text. */
  places: readonly Place[];
}

/** Where a reference points, before it is written out. */
export type Resolution = Pick<
  ParsedReference,
  'kind' | 'targets' | 'resolved' | 'basis' | 'pointer'
> & {
  antecedent: Antecedent;
};

/** Series of the first label of a target. */
export function seriesOf(target: Target | undefined): string {
  return target?.from[0]?.readings[0]?.series ?? '';
}

function antecedentOf(
  kind: ReferenceKind,
  document: string | null,
  targets: readonly Target[],
  places: readonly Place[] = [],
): Antecedent {
  const last = targets.at(-1);
  return { kind, document, path: last?.to ?? last?.from ?? [], places };
}

function pointerTo(
  document: string | null,
  targets: readonly Target[],
): NonNullable<ParsedReference['pointer']> {
  const paths = targets.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  return { document, paths: paths.map((path) => path.map(({ raw }) => raw)) };
}

/** A reference to another text. */
export function outside(
  kind: ReferenceKind,
  document: string | null,
  targets: readonly Target[],
): Resolution {
  const form = targets.some(({ from }) =>
    from.some(({ readings }) => readings[0]?.series === 'form'),
  );
  return {
    kind: form && kind !== 'law' ? 'form' : kind,
    targets: [],
    resolved: false,
    basis: 'explicit',
    pointer: pointerTo(document, targets),
    antecedent: antecedentOf(kind, document, targets),
  };
}

/** A reference to clauses of this text, as far as they were found. */
export function inside(
  looked: readonly Found[],
  targets: readonly Target[],
  document: string | null,
): Resolution {
  const missing = targets.filter((_, index) => looked[index]?.places.length === 0);
  const ranged = (index: number): boolean =>
    targets[index]?.to !== null && targets[index] !== undefined;
  const unclear = looked.some(({ places }, index) => places.length > 1 && !ranged(index));
  const places = [...new Set(looked.flatMap((found) => found.places))].sort(
    (a, b) => a.order - b.order,
  );
  const resolved = places.length > 0 && missing.length === 0 && !unclear;
  const kind = kindOf(targets, places.length > 0);
  return {
    kind,
    targets: places.map(({ clause }) => clause.id),
    resolved,
    basis: looked.some(({ basis }) => basis === 'inferred') ? 'inferred' : 'explicit',
    ...(missing.length > 0 ? { pointer: pointerTo(document, missing) } : {}),
    antecedent: antecedentOf(kind, document, targets, places),
  };
}

/** Labels of another text where they are not printed in this one: forms, annexes, codes of a table of fees. */
function kindOf(targets: readonly Target[], printed: boolean): ReferenceKind {
  const series = targets[0]?.from.map(({ readings }) => readings[0]?.series ?? '') ?? [];
  if (series.includes('form')) return 'form';
  if (printed) return 'internal';
  if (targets[0]?.from[0]?.quoted === true) return 'document';
  return ['annex', 'annex-table', 'code', 'remark'].some((one) => series.includes(one))
    ? 'document'
    : 'internal';
}
