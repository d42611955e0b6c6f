import type { Graph } from './graph.ts';
import { clauseHref, href } from './url.ts';

/** Where a row is read: a clause on its page, a work on its text, an outside document at its official address. */
export function targetHref(id: string, graph: Graph): string | null {
  if (graph.clause(id) !== undefined) return clauseHref(id);
  const work = graph.work(id);
  if (work === undefined) return null;
  return work.href ?? href(`texts/${work.id}`);
}
