import type { ClauseRow } from '../model/knowledge-base.ts';
import { buildChain, chainParts, planPassages } from './chain.ts';
import { table } from './knowledge-base.ts';
import { planWords } from './words/plan-words.ts';
import { graph } from './site-graph.ts';

/** The chain of this site. */
export const chain = buildChain(graph);

/** The pages it is split into by source; none where one page holds all. */
export const chainPages = chainParts(chain, graph, table('sources'));

/** The passages of plans this site holds. */
export const passages = planPassages(graph);

/** The overviews of plans a source prints; those of all sources for `null`. */
export function overviewIn(source: string | null): ClauseRow[] {
  return graph.works
    .filter(({ kind }) => kind === 'plan')
    .flatMap(({ id }) => graph.clausesOf(id))
    .filter((row) => row.role === 'overview')
    .filter(({ id }) => source === null || graph.sourceOf(id) === source);
}

/** Path of the chain as CSV: of one source where it is split, else the whole. */
export function chainCsv(source: string | null): string {
  const { csvName } = planWords.chain;
  return source === null ? `plan/${csvName}` : `plan/${source}/${csvName}`;
}
