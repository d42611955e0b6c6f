import type { APIRoute } from 'astro';
import { toCsv } from '../../change/csv.ts';
import { buildChain, stations } from '../../site/chain.ts';
import { knowledgeWords } from '../../site/knowledge-words.ts';
import { clauseName } from '../../site/labels.ts';
import { planWords } from '../../site/plan-words.ts';
import { shellWords } from '../../site/shell-words.ts';
import { graph } from '../../site/site-graph.ts';

/** The whole matrix as CSV: one edge of one way through the chain per row, ids beside names, the standing notice last. */
export const GET: APIRoute = () => {
  const { chain: words } = planWords;
  const head = [
    ...stations.flatMap((station) => [words[station], `${words[station]} id`]),
    words.basis,
    words.reason,
    words.terms,
    words.score,
  ];
  const rows = buildChain(graph).paths.flatMap((path) => {
    const places = stations.flatMap((station) => {
      const row = path[station];
      return row === null ? ['', ''] : [`${clauseName(row, graph)}　${row.text}`, row.id];
    });
    return path.edges.map((edge) => [
      ...places,
      `${knowledgeWords.basis[edge.basis]}：${knowledgeWords.relation[edge.type]}`,
      edge.reason,
      edge.sharedTerms.join('、'),
      edge.score?.toFixed(2) ?? '',
    ]);
  });
  const { notice, footer } = shellWords;
  const notes = [notice.standing, footer.unofficial, footer.credit].map((note) => [note]);
  return new Response(toCsv([head, ...rows, ...notes]));
};
