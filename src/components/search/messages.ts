import type { FirstHits, SearchAnswer, SearchRequest } from '../../search/engine.ts';
import type { FacetCounts } from '../../search/facets.ts';

/** What the page asks of the worker. Only the latest question is answered. */
export interface Question {
  id: number;
  request: SearchRequest;
  /** Counts the facets too, after the results. */
  facets: boolean;
}

/** Why there is no answer: files of this build are gone (a newer one is published), no network, anything else. */
export type Trouble = 'updated' | 'offline' | 'failed';

/** What the worker says to the question of that id: first results where the answer takes long, results, facets. */
export type Reply =
  | { id: number; type: 'first'; first: FirstHits }
  | { id: number; type: 'answer'; answer: SearchAnswer }
  | { id: number; type: 'facets'; counts: FacetCounts }
  | { id: number; type: 'trouble'; trouble: Trouble; reason: string };

/** What the worker asks of the thread of the index, and what that says. */
export interface LookUp {
  id: number;
  /** `null` only opens the index. */
  folded: string | null;
}

/** Places of the records found in the order of rank, or why there are none. */
export type LookUpReply =
  { id: number; ordinals: Uint32Array } | { id: number; trouble: Trouble; address: string };
