import { matchLater, type LaterMatch } from '../change/later-text.ts';
import { baseClausesOf } from '../change/comparison.ts';
import { clauseById, proposedWorks } from './comparison.ts';
import { table } from './knowledge-base.ts';

/**
 * What became of each proposal in a later text of its work: a clause printed by a source other than the one that
 * proposes. Empty while no later source of the work is registered.
 */
export const laterMatches: LaterMatch[] = proposedWorks.flatMap(({ work, proposals }) =>
  proposals.flatMap((proposal) => {
    const own = new Set(
      clauseById.get(proposal.clause)?.printings.map(({ source }) => source) ?? [],
    );
    const order = new Map(table('sources').map(({ id }, index) => [id, index]));
    const first = Math.max(...[...own].map((id) => order.get(id) ?? 0));
    const later = baseClausesOf(work.id, table('clauses')).filter(({ printings }) =>
      printings.some(({ source }) => (order.get(source) ?? 0) > first),
    );
    return later.length === 0 ? [] : matchLater([proposal], later);
  }),
);
