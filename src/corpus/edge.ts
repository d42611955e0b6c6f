import type { ClauseRow, RelationRow } from '../model/knowledge-base.ts';

/** An edge with its id; a pair has one edge of a type. */
export function edge(
  row: Pick<RelationRow, 'type' | 'from' | 'to' | 'basis' | 'reason'> & Partial<RelationRow>,
): RelationRow {
  const { type, from, to, basis, reason } = row;
  const { sharedTerms = [], score = null, quotes = [], author = null, date = null } = row;
  const id = `${type}:${from}~${to}`;
  return { id, type, from, to, basis, reason, sharedTerms, score, quotes, author, date };
}

/** Printed rows of these roles that hold a text of their own. */
export function withRole(clauses: readonly ClauseRow[], ...roles: string[]): ClauseRow[] {
  return clauses.filter(
    ({ role, kind, text, status }) =>
      roles.includes(role) && kind !== 'heading' && text !== '' && status === 'printed',
  );
}
