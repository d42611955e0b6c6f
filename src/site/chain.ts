import type { ClauseRow, RelationRow, SourceRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { listPages, type ListPage } from './list-pages.ts';

/** The four stations of the chain, in order. */
export const stations = ['plan', 'direction', 'proposal', 'clause'] as const;

/** One of the stations of the chain. */
export type Station = (typeof stations)[number];

/** How a link of the chain is known: an editor's reading is 推定 too. */
export const chainBases = ['stated', 'inferred'] as const;

/** One of the ways a link of the chain is known. */
export type ChainBasis = (typeof chainBases)[number];

/** One way through the chain: a row at each station it passes, and the edges between them. */
export interface ChainPath {
  plan: ClauseRow | null;
  direction: ClauseRow | null;
  proposal: ClauseRow | null;
  clause: ClauseRow | null;
  edges: RelationRow[];
}

/** The chain of a knowledge base, and what could not be linked in it. */
export interface Chain {
  paths: ChainPath[];
  unlinked: { plan: ClauseRow[]; directions: ClauseRow[]; clauses: ClauseRow[] };
  /** Links by how they are known, and the ways that hold such a link. */
  counts: Record<ChainBasis, { links: number; ways: number }>;
}

const types = [
  'plan-direction',
  'plan-proposal',
  'plan-clause',
  'direction-proposal',
  'proposal-clause',
] as const;

/** Joins the relations into ways plan → direction → proposal → clause, and computes what stands in none. */
export function buildChain(graph: Graph): Chain {
  const edges = graph.relations.filter(({ type }) => (types as readonly string[]).includes(type));
  const from = Map.groupBy(edges, (edge) => edge.from);
  const into = Map.groupBy(edges, (edge) => edge.to);
  const paths = [
    ...graph.proposals
      .toSorted((a, b) => a.order - b.order)
      .flatMap((row) => throughProposal(row.clause)),
    ...raised(graph).flatMap(throughDirectionOnly),
    ...edges.filter(({ type }) => type === 'plan-clause').map((edge) => path([edge])),
  ];
  const shown = new Set(paths.flatMap(({ plan }) => plan?.id ?? []));
  return {
    paths,
    unlinked: {
      plan: planPassages(graph).filter((row) => !shown.has(row.id)),
      directions: raised(graph).filter((row) => row.role === 'direction' && !leadsOn(row.id)),
      clauses: currentClauses(graph).filter((row) => !isReached(row)),
    },
    counts: countsOf(paths),
  };

  function throughProposal(proposal: string): ChainPath[] {
    const target = (from.get(proposal) ?? []).filter(({ type }) => type === 'proposal-clause');
    const fromDirections = (into.get(proposal) ?? []).filter(
      ({ type }) => type === 'direction-proposal',
    );
    const fromPlan = (into.get(proposal) ?? []).filter(({ type }) => type === 'plan-proposal');
    const ways: RelationRow[][] = [];
    const passed = new Set<string>();
    for (const second of fromDirections) {
      const firsts = (into.get(second.from) ?? []).filter(({ type }) => type === 'plan-direction');
      for (const first of firsts) {
        const direct = fromPlan.filter((edge) => edge.from === first.from);
        passed.add(first.from);
        ways.push([first, second, ...direct]);
      }
      if (firsts.length === 0) ways.push([second]);
    }
    for (const edge of fromPlan) if (!passed.has(edge.from)) ways.push([edge]);
    if (ways.length === 0) ways.push([]);
    return ways.map((way) => ({
      ...path([...way, ...target]),
      proposal: graph.clause(proposal) ?? null,
    }));
  }

  function throughDirectionOnly(row: ClauseRow): ChainPath[] {
    if (leadsOn(row.id)) return [];
    return (into.get(row.id) ?? []).map((edge) => path([edge]));
  }

  function path(way: RelationRow[]): ChainPath {
    const rows = way.flatMap((edge) => [graph.clause(edge.from), graph.clause(edge.to)]);
    const at = (station: Station) =>
      rows.find((row) => row !== undefined && stationOf(row, graph) === station) ?? null;
    return {
      plan: at('plan'),
      direction: at('direction'),
      proposal: at('proposal'),
      clause: at('clause'),
      edges: way,
    };
  }

  function leadsOn(direction: string): boolean {
    return (from.get(direction) ?? []).length > 0;
  }

  /** A clause is reached where a plan passage leads to it or to a proposal on it. */
  function isReached(row: ClauseRow): boolean {
    const proposals = graph.proposalsOn(row.id).map((proposal) => proposal.clause);
    return [row.id, ...proposals].some((id) =>
      (into.get(id) ?? []).some(({ type }) => type.startsWith('plan-')),
    );
  }
}

function countsOf(paths: readonly ChainPath[]): Chain['counts'] {
  const count = (wanted: ChainBasis) => {
    const of = (path: ChainPath) => path.edges.filter(({ basis }) => basis === wanted);
    return {
      links: new Set(paths.flatMap(of)).size,
      ways: paths.filter((path) => of(path).length > 0).length,
    };
  };
  return { stated: count('stated'), inferred: count('inferred') };
}

/** A part of a long chain: ways that end in one source; its first part also holds what that source leaves unlinked. */
export interface ChainPart extends ListPage<ChainPath> {
  chain: Chain;
}

/** Ways a page shows at most: beyond, its picture can no longer be read. */
const waysPerPage = 50;

/** The parts a long chain is split into; none where one page holds all. */
export function chainParts(chain: Chain, graph: Graph, sources: readonly SourceRow[]): ChainPart[] {
  const { plan, directions, clauses } = chain.unlinked;
  const endOf = (path: ChainPath) =>
    graph.sourceOf((path.clause ?? path.proposal ?? path.direction ?? path.plan)?.id ?? '');
  return listPages(chain.paths, sources, endOf, waysPerPage).map((page) => {
    const own = (row: ClauseRow) => page.part === 1 && graph.sourceOf(row.id) === page.source.id;
    const unlinked = {
      plan: plan.filter(own),
      directions: directions.filter(own),
      clauses: clauses.filter(own),
    };
    return { ...page, chain: { paths: page.rows, unlinked, counts: countsOf(page.rows) } };
  });
}

/** The station of the chain a row stands at. */
function stationOf(row: ClauseRow, graph: Graph): Station {
  if (graph.proposalIn(row.id) !== undefined) return 'proposal';
  if (raisedRoles.includes(row.role)) return 'direction';
  return graph.work(row.work)?.kind === 'plan' ? 'plan' : 'clause';
}

/** Passages of plans: their text beside overview, headings and omissions. */
export function planPassages(graph: Graph): ClauseRow[] {
  return graph.clauses.filter(
    (row) =>
      graph.work(row.work)?.kind === 'plan' &&
      !['overview', 'omission'].includes(row.role) &&
      !['heading', 'note'].includes(row.kind),
  );
}

/** What the source itself raises: 検討の方向, and 論点 and 課題の認識 that plan passages lead to. */
const raisedRoles = ['direction', 'issue', 'problem'];

function raised(graph: Graph): ClauseRow[] {
  return graph.clauses.filter((row) => raisedRoles.includes(row.role));
}

/** Clauses of the sources that print a plan too: only there a link to it could be expected. */
function currentClauses(graph: Graph): ClauseRow[] {
  const withPlan = new Set(planPassages(graph).map(({ id }) => graph.sourceOf(id)));
  return graph.clauses.filter(
    (row) =>
      row.role === 'current' &&
      row.kind !== 'heading' &&
      row.status === 'printed' &&
      withPlan.has(graph.sourceOf(row.id)),
  );
}
