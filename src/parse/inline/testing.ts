import type { StructuredClause } from '../structured-clause.ts';

/** A clause for tests: what is not given is empty. */
export function unit(given: Partial<StructuredClause>): StructuredClause {
  return {
    id: 'a',
    marker: null,
    path: [],
    kind: 'clause',
    column: null,
    line: 1,
    bodyLine: 1,
    endLine: 1,
    text: '',
    parent: null,
    series: null,
    ordinal: null,
    division: null,
    lineStarts: [{ offset: 0, line: 1 }],
    ...given,
  };
}
