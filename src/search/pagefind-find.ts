import type { Find } from './evaluate.ts';
import { indexPhrase } from './tokens.ts';

/** The part of a Pagefind instance that is used. */
export interface PagefindIndex {
  search(phrase: string | null): Promise<{ results: { id: string }[] }>;
}

/** The address under which a record is indexed: addresses in the order of rank, as Pagefind lists its pages. */
export function indexAddress(ordinal: number): string {
  return `/${String(ordinal).padStart(8, '0')}`;
}

/**
 * Finds folded strings through Pagefind. Its results carry ids of its own; one search for everything lists them in the
 * order of rank, so that no table of ids has to be loaded. (A sort key would say the same: sorting 20,000 takes seconds.)
 */
export async function pagefindFind(index: PagefindIndex): Promise<Find> {
  const everything = await index.search(null);
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
