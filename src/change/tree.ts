import type { BaseClause } from './amendment.ts';

/** Ids of the children of each clause, in document order; `null` holds those at the top. */
export type Tree = ReadonlyMap<string | null, readonly string[]>;

/** Groups clauses by their parent. */
export function childrenOf(clauses: readonly Pick<BaseClause, 'id' | 'parent'>[]): Tree {
  const tree = new Map<string | null, string[]>();
  for (const { id, parent } of clauses) {
    const siblings = tree.get(parent);
    if (siblings) siblings.push(id);
    else tree.set(parent, [id]);
  }
  return tree;
}

/** The last clause of a subtree in document order. */
export function lastOf(id: string, tree: Tree): string {
  const last = tree.get(id)?.at(-1);
  return last === undefined ? id : lastOf(last, tree);
}
