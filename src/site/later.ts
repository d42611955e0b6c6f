import { baseClausesOf } from '../change/comparison.ts';
import { crosswalk, matchLater, type CrosswalkRow, type LaterMatch } from '../change/later-text.ts';
import type { ClauseRow, WorkRow } from '../model/knowledge-base.ts';
import { proposedWorks } from './comparison.ts';
import { table } from './knowledge-base.ts';
import { graph } from './site-graph.ts';

/** A text of a work and the next one registered. */
export interface Succession {
  earlier: WorkRow;
  later: WorkRow;
}

/** Works with a later text, each beside it. */
export const successions: Succession[] = table('works').flatMap((later) => {
  const earlier = later.follows === null ? undefined : graph.work(later.follows);
  return earlier === undefined ? [] : [{ earlier, later }];
});

/** A text by its work and edition: 整備指針［平成30年の通知］. */
export function workOfVersion({ shortTitle, version }: WorkRow): string {
  return `${shortTitle}［${version}］`;
}

/** What became of each proposal in later texts of its work; empty while no later text is registered. */
export const laterMatches: LaterMatch[] = proposedWorks.flatMap(({ work, proposals }) =>
  successions
    .filter(({ earlier }) => earlier === work)
    .flatMap(({ later }) => matchLater(proposals, textsOf(later))),
);

/** Clauses of the earlier text beside those of the later one that seem to have taken their place. */
export function crosswalkOf({ earlier, later }: Succession): CrosswalkRow<ClauseRow>[] {
  return crosswalk(textsOf(earlier), textsOf(later));
}

function textsOf(work: WorkRow): ClauseRow[] {
  return baseClausesOf(work.id, table('clauses')).filter(({ status }) => status === 'printed');
}
