import type { ClauseRow, TermRow } from '../model/knowledge-base.ts';
import type { Corpus } from './corpus.ts';

/** Defined and explained terms with every place where they are used. */
export function termRows({ sources, clauses, clauseOf, rowById }: Corpus): TermRow[] {
  const rows = new Map<string, TermRow>();
  const counts = new Map<string, number>();
  for (const { descriptor, parsed } of sources) {
    for (const { term, scope, clause, definition } of parsed.terms) {
      const draft = clauseOf(descriptor.id, clause);
      if (draft === undefined) continue;
      const key = `${draft.id} ${term}`;
      if (rows.has(key)) continue;
      const count = (counts.get(draft.id) ?? 0) + 1;
      counts.set(draft.id, count);
      const id = `term-${draft.id.replaceAll('/', '-')}-${count}`;
      rows.set(key, { id, term, scope, clause: draft.id, definition, uses: [] });
    }
  }
  const terms = [...rows.values()];
  addUses(terms, clauses, (id) => rowById.get(id)?.work ?? '');
  return terms.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A use belongs to the definition of its own work; where that has none, to the first one. */
function addUses(
  terms: readonly TermRow[],
  clauses: readonly ClauseRow[],
  workOf: (clause: string) => string,
): void {
  const definitions = Map.groupBy(terms, ({ term }) => term);
  const byStart = Map.groupBy(definitions.keys(), (term) => term.slice(0, 2));
  for (const candidates of byStart.values()) candidates.sort((a, b) => b.length - a.length);
  for (const { id, work, text } of clauses) {
    for (let at = 0; at < text.length;) {
      const term = byStart.get(text.slice(at, at + 2))?.find((word) => text.startsWith(word, at));
      if (term === undefined) {
        at += 1;
        continue;
      }
      const known = definitions.get(term) ?? [];
      const owner = known.find((row) => workOf(row.clause) === work) ?? known[0];
      owner?.uses.push({ clause: id, start: at, end: at + term.length });
      at += term.length;
    }
  }
}
