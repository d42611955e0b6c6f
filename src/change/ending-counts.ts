import type { ProposalRow } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { ConsolidatedClause } from './amendment.ts';

/** One kind of ending before and after. */
export interface EndingChange {
  modality: ModalityKind;
  before: number;
  after: number;
}

/** The endings a text and its proposals are counted by. */
export interface Endings {
  /** Those of the requirements of each clause as printed, proposed texts among them, by its id. */
  printed: Readonly<Record<string, readonly ModalityKind[]>>;
  /** Those a proposal that puts words in the place of others brings to the clause, and those it takes from it, by its id. */
  rewritten: Readonly<Record<string, RewrittenEndings>>;
}

/** Endings that other words of a clause bring and take. */
export interface RewrittenEndings {
  brings: readonly ModalityKind[];
  takes: readonly ModalityKind[];
}

type Proposal = Pick<ProposalRow, 'id' | 'clause'>;

/** Counts endings of a text before and after its amendments, in the order of first appearance. */
export function endingChanges(
  consolidated: readonly ConsolidatedClause[],
  { printed, rewritten }: Endings,
  proposals: readonly Proposal[],
): EndingChange[] {
  const printedIn = new Map(proposals.map(({ id, clause }) => [id, clause]));
  const changes = new Map<ModalityKind, EndingChange>();
  const count = (side: 'before' | 'after', kinds: readonly ModalityKind[] = [], by = 1): void => {
    for (const modality of kinds) {
      const change = changes.get(modality) ?? { modality, before: 0, after: 0 };
      change[side] += by;
      changes.set(modality, change);
    }
  };
  for (const { id, insertedBy, deletedBy, edits } of consolidated) {
    if (insertedBy !== null) {
      count('after', printed[printedIn.get(insertedBy) ?? insertedBy]);
      continue;
    }
    count('before', printed[id]);
    if (deletedBy !== null) continue;
    count('after', printed[id]);
    for (const amendment of new Set(edits.map((edit) => edit.amendment))) {
      count('after', rewritten[amendment]?.takes, -1);
      count('after', rewritten[amendment]?.brings);
    }
  }
  return [...changes.values()];
}
