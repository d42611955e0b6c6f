import type { SearchRequest } from './engine.ts';
import { facetNames, type Selection } from './facets.ts';

/** Results shown where the address does not say. */
export const firstLimit = 20;

const all = 'all';

/** Reads a request from the address of the search page: `q`, `exact=1`, `limit=all` or a number, and the facets. */
export function readRequest(parameters: URLSearchParams): SearchRequest {
  const limit = parameters.get('limit');
  const number = Number(limit ?? firstLimit);
  const selection: Selection = {};
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) selection[name] = values;
  }
  return {
    query: parameters.get('q') ?? '',
    exact: parameters.get('exact') === '1',
    selection,
    limit: limit === all ? null : Number.isInteger(number) && number > 0 ? number : firstLimit,
  };
}

/** Writes a request as parameters of the search page; what is usual is left out. */
export function writeRequest({ query, exact, selection, limit }: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (exact) parameters.set('exact', '1');
  for (const name of facetNames) {
    for (const value of selection[name] ?? []) parameters.append(name, value);
  }
  if (limit !== firstLimit) parameters.set('limit', limit === null ? all : String(limit));
  return parameters;
}
