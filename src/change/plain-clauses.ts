import type { BaseClause } from './amendment.ts';

/** The clauses without what the engine recorded on them. */
export function plainClauses(clauses: readonly BaseClause[]): BaseClause[] {
  return clauses.map(({ id, work, kind, status, marker, parent, text }) => ({
    id,
    work,
    kind,
    status,
    marker,
    parent,
    text,
  }));
}
