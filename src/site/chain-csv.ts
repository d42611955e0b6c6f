import { toCsv } from '../change/csv.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { stations, type ChainPath } from './chain.ts';
import { endOf } from './download/words.ts';
import { knowledgeWords } from './words/knowledge-words.ts';
import { citedName } from './labels.ts';
import { dataMarks } from './origin.ts';
import { planWords } from './words/plan-words.ts';
import { graph } from './site-graph.ts';

/** Ways through the chain as CSV: one edge of one way per row, ids beside names; what it says about itself last. */
export function chainAsCsv(paths: readonly ChainPath[]): string {
  const { chain: words } = planWords;
  const head = [
    ...stations.flatMap((station) => [words[station], `${words[station]} id`]),
    words.basis,
    words.reason,
    words.terms,
    words.score,
  ];
  const rows = paths.flatMap((path) => {
    const places = stations.flatMap((station) => {
      const row = path[station];
      return row === null ? ['', ''] : [named(row), row.id];
    });
    return path.edges.map((edge) => [
      ...places,
      `${knowledgeWords.basis[edge.basis]}：${knowledgeWords.relation[edge.type]}`,
      edge.reason,
      edge.sharedTerms.join('、'),
      edge.score?.toFixed(2) ?? '',
    ]);
  });
  const notes = [dataMarks.derived, ...endOf(dataMarks)].map((note) => [note]);
  return toCsv([head, ...rows, ...notes]);
}

/** What a row is called and its text, which is said once. */
function named(row: ClauseRow): string {
  return [citedName(row, graph), row.text].filter((part) => part !== '').join('　');
}
