import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';
import { bigramIndex, similarity } from './similarity.ts';
import { foldWidth } from './word-diff.ts';

type LaterClause = Pick<ClauseRow, 'id' | 'label' | 'text' | 'parent'>;

/** What became of a proposal in a later text of the work: 同文, 修正のうえ記載, 見当たらない. */
export type LaterOutcome = 'same' | 'revised' | 'absent';

/** Where a proposed text stands in a later one; `clause` is `null` and `similarity` the best found where absent. */
export interface LaterMatch {
  proposal: string;
  outcome: LaterOutcome;
  clause: string | null;
  label: string | null;
  /** 0 to 1, by pairs of characters. */
  similarity: number;
}

/** What became of a clause in a later text; `new` where only that text holds it. */
export type CrosswalkChange =
  'same' | 'renumbered' | 'revised' | 'revised-renumbered' | 'removed' | 'new';

/** A clause of the earlier text beside the one of the later text taken for it; `null` on the side that lacks it. */
export interface CrosswalkRow<Clause> {
  before: Clause | null;
  after: Clause | null;
  change: CrosswalkChange;
}

/** Below this two clauses are not taken for versions of one another. */
const alikeFrom = 0.55;

/** Looks each proposed text up in a later text of the same work. */
export function matchLater(
  proposals: readonly ProposalRow[],
  later: readonly LaterClause[],
): LaterMatch[] {
  const index = bigramIndex(later.map(({ text }) => text));
  return proposals.map(({ id, operation }) => {
    const text = proposedText(operation);
    const [best] = text === null ? [] : index.nearest(text, 1);
    const clause = best === undefined ? undefined : later[best.index];
    const found = best?.similarity ?? 0;
    if (!clause || text === null || found < alikeFrom) {
      return { proposal: id, outcome: 'absent', clause: null, label: null, similarity: found };
    }
    const outcome = foldWidth(clause.text) === foldWidth(text) ? 'same' : 'revised';
    return { proposal: id, outcome, clause: clause.id, label: clause.label, similarity: found };
  });
}

/**
 * Old and new numbers side by side: equal texts first, then the most alike, each clause once; what keeps its number
 * and a clause under it is the same with other words. In the order of the earlier text, new clauses at the end.
 */
export function crosswalk<Clause extends LaterClause>(
  before: readonly Clause[],
  after: readonly Clause[],
): CrosswalkRow<Clause>[] {
  const later = new Map(alikePairs(before, after));
  for (const [heading, other] of keptHeadings(later, before, after)) later.set(heading, other);
  const taken = new Set(later.values());
  const rows = before.map((clause): CrosswalkRow<Clause> => {
    const other = later.get(clause);
    return other === undefined
      ? { before: clause, after: null, change: 'removed' }
      : { before: clause, after: other, change: changeOf(clause, other) };
  });
  const fresh = after.filter((clause) => !taken.has(clause));
  return [
    ...rows,
    ...fresh.map((clause) => ({ before: null, after: clause, change: 'new' as const })),
  ];
}

/** Clauses with the most alike of the later text, each once; of equal ones that of the same number. */
function alikePairs<Clause extends LaterClause>(
  before: readonly Clause[],
  after: readonly Clause[],
): [Clause, Clause][] {
  const index = bigramIndex(after.map(({ text }) => text));
  const candidates = before
    .flatMap((clause, from) => index.nearest(clause.text, 8).map((near) => ({ from, ...near })))
    .filter((pair) => pair.similarity >= alikeFrom)
    .toSorted(
      (a, b) =>
        b.similarity - a.similarity ||
        Number(after[b.index]?.label === before[b.from]?.label) -
          Number(after[a.index]?.label === before[a.from]?.label) ||
        a.from - b.from ||
        a.index - b.index,
    );
  const paired = new Set<Clause>();
  return candidates.flatMap(({ from, index: to }): [Clause, Clause][] => {
    const [clause, other] = [before[from], after[to]];
    if (!clause || !other || paired.has(clause) || paired.has(other)) return [];
    paired.add(clause).add(other);
    return [[clause, other]];
  });
}

/** Headings that stand in no pair, keep their number, and hold a clause that both texts hold. */
function keptHeadings<Clause extends LaterClause>(
  pairs: ReadonlyMap<Clause, Clause>,
  before: readonly Clause[],
  after: readonly Clause[],
): Map<Clause, Clause> {
  const byId = new Map([...before, ...after].map((clause) => [clause.id, clause]));
  const taken = new Set(pairs.values());
  const kept = new Map<Clause, Clause>();
  // From below, so that a heading found by its clause finds the one above it.
  for (const clause of before.toReversed()) {
    const heading = byId.get(clause.parent ?? '');
    const other = byId.get((pairs.get(clause) ?? kept.get(clause))?.parent ?? '');
    if (!heading || !other || heading.label !== other.label) continue;
    if (pairs.has(heading) || kept.has(heading) || taken.has(other)) continue;
    kept.set(heading, other);
    taken.add(other);
  }
  return kept;
}

function changeOf(before: LaterClause, after: LaterClause): CrosswalkChange {
  const sameText =
    similarity(before.text, after.text) === 1 && foldWidth(before.text) === foldWidth(after.text);
  if (before.label === after.label) return sameText ? 'same' : 'revised';
  return sameText ? 'renumbered' : 'revised-renumbered';
}

function proposedText(operation: ProposalRow['operation']): string | null {
  switch (operation.type) {
    case 'insert':
      return operation.text;
    case 'rename':
      return operation.after;
    case 'replace':
      return operation.within === null
        ? operation.after
        : operation.within.replaceAll(operation.before, () => operation.after);
    case 'delete':
    case 'renumber':
      return null;
  }
}
