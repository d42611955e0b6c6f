import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';
import type { ChangeError } from './change-error.ts';

/** Says of a proposal that does not fit its text where both stand: `chiiki-renkei:239 … kyoten/n1 (chiiki-renkei:149)`. */
export function placedReason(
  error: Pick<ChangeError, 'amendment' | 'target' | 'message'>,
  proposals: readonly Pick<ProposalRow, 'id' | 'clause'>[],
  clauses: readonly Pick<ClauseRow, 'id' | 'printings'>[],
): string {
  const placeOf = (id: string | undefined): string => {
    const [printing] = clauses.find((clause) => clause.id === id)?.printings ?? [];
    return printing ? `${printing.source}:${printing.line}` : 'printed nowhere';
  };
  const own = proposals.find(({ id }) => id === error.amendment)?.clause;
  return `${placeOf(own)}: ${error.message}; its target ${error.target} (${placeOf(error.target)})`;
}
