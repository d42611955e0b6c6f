import type { Find } from './evaluate.ts';
import { indexPhrase } from './tokens.ts';

/** The part of a Pagefind instance that is used. */
export interface PagefindIndex {
  search(
    phrase: string | null,
    options?: { sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { id: string }[] }>;
}

/** Name of the sort key that holds a record's place in the order of rank. */
export const rankKey = 'rank';

/** The sort key of a record: Pagefind sorts keys as numbers where all are. */
export function rankValue(ordinal: number): string {
  return String(ordinal);
}

/**
 * Finds folded strings through Pagefind. Its results carry ids of its own; one search for everything, sorted by rank,
 * tells which record each id is, so that no table of ids has to be loaded.
 */
export async function pagefindFind(index: PagefindIndex): Promise<Find> {
  const everything = await index.search(null, { sort: { [rankKey]: 'asc' } });
  const ordinals = new Map(everything.results.map(({ id }, ordinal) => [id, ordinal]));
  return async (folded) => {
    const { results } = await index.search(indexPhrase(folded));
    return results.map(({ id }) => {
      const ordinal = ordinals.get(id);
      if (ordinal === undefined)
        throw new Error(`Unexpected result ${id}, expected a known record`);
      return ordinal;
    });
  };
}
