import type { RecordRow } from '../model/knowledge-base.ts';

/**
 * Order of results. Exact clause numbers are offered above the results (`clause-number.ts`); then a heading with the
 * words, a term defined, current clauses, proposals, the plan, and what surrounds them. Ties: order of the documents.
 */
const tiers: Readonly<Record<RecordRow['kind'], number>> = {
  heading: 0,
  term: 1,
  clause: 2,
  proposal: 3,
  plan: 4,
  direction: 5,
  issue: 6,
  question: 7,
  note: 8,
  gap: 9,
};

/** Records in the order of rank. It depends on no query, so the place of a record is its address in the index. */
export function inRankOrder(records: readonly RecordRow[]): RecordRow[] {
  return records.toSorted(
    (a, b) => tiers[a.kind] - tiers[b.kind] || a.order - b.order || compareIds(a.id, b.id),
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
