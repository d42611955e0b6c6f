import type { Amendment, BaseClause } from './amendment.ts';

/** Texts longer than this are shown by the divisions that amendments touch, not as a whole. */
export const wholeTextUpTo = 200;

/** The clauses a page of a text shows: all of a short one; of a long one the top divisions amendments touch. */
export function shownClauses<Clause extends Pick<BaseClause, 'id' | 'parent'>>(
  clauses: readonly Clause[],
  amendments: readonly Pick<Amendment, 'operation'>[],
): Clause[] {
  if (clauses.length <= wholeTextUpTo) return [...clauses];
  const tops = new Map<string, string>();
  for (const { id, parent } of clauses)
    tops.set(id, (parent === null ? null : tops.get(parent)) ?? id);
  const touched = new Set(amendments.map(({ operation }) => tops.get(operation.target)));
  return clauses.filter(({ id }) => touched.has(tops.get(id)));
}
