import { matchLater, type LaterMatch } from '../change/later-text.ts';
import { baseClausesOf } from '../change/comparison.ts';
import { proposedWorks } from './comparison.ts';
import { table } from './knowledge-base.ts';

/** What became of each proposal in later texts of its work; empty while no later text is registered. */
export const laterMatches: LaterMatch[] = proposedWorks.flatMap(({ work, proposals }) =>
  table('works')
    .filter(({ follows }) => follows === work.id)
    .flatMap((later) => matchLater(proposals, baseClausesOf(later.id, table('clauses')))),
);
