import { beginning } from '../model/beginning.ts';
import type { RecordRow } from '../model/knowledge-base.ts';
import type { RecordName } from '../search/bundle.ts';
import type { Graph } from './graph.ts';
import { clauseName } from './labels.ts';

/** Characters shown of a heading above a result: whole sentences can be one. */
const longest = 30;

/** What a search result is called: as the page it leads to, with the headings above it as its place. */
export function recordName(
  { id, title }: Pick<RecordRow, 'id' | 'title'>,
  graph: Graph,
): RecordName {
  const row = graph.clause(id);
  if (row === undefined) return { title, place: [] };
  return {
    title: beginning(clauseName(row, graph), 2 * longest),
    place: row.headings.map(({ text }) => beginning(text, longest)),
  };
}
