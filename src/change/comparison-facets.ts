import type { Comparison, ComparisonRow } from './comparison.ts';

/** What rows can be filtered by, as the names the address uses. */
const facetNames = ['only', 'in', 'change', 'ending', 'frequency', 'condition', 'actor'] as const;

/** One of the things rows can be filtered by. */
export type FacetName = (typeof facetNames)[number];

/** What a row can be found by: `name:value`, each once, in the order of `facetNames`. */
export function facetsOf(row: ComparisonRow): string[] {
  const { proposals, requirements, current } = row;
  const values: Record<FacetName, string[]> = {
    only: proposals.length > 0 ? ['proposed'] : [],
    in: [...Object.keys(current), ...proposals.map(({ work }) => work)],
    change: proposals.map(({ operation }) => operation.type),
    ending: requirements.map(({ modality }) => modality),
    frequency: requirements.some(({ quantities }) => quantities.length > 0) ? ['1'] : [],
    condition: requirements.some(({ conditions }) => conditions.length > 0) ? ['1'] : [],
    actor: requirements.flatMap(({ actor }) => (actor === null ? [] : [actor.text])),
  };
  return facetNames.flatMap((name) =>
    [...new Set(values[name])].map((value) => `${name}:${value}`),
  );
}

/** The values of one facet that occur in a comparison, in the order they occur. */
export function facetValues({ groups }: Comparison, name: FacetName): string[] {
  const prefix = `${name}:`;
  const found = groups
    .flatMap(({ rows }) => rows.flatMap(facetsOf))
    .filter((facet) => facet.startsWith(prefix));
  return [...new Set(found)].map((facet) => facet.slice(prefix.length));
}
