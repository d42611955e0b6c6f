import type { SearchAnswer, SearchRequest } from '../../search/engine.ts';
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

/** What the worker says to the question of that id. Results come first, facets follow. */
export type Reply =
  | { id: number; type: 'answer'; answer: SearchAnswer }
  | { id: number; type: 'facets'; counts: FacetCounts }
  | { id: number; type: 'trouble'; trouble: Trouble; reason: string };
