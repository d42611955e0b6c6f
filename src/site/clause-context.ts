import type { ClauseRow, ProposalRow, RelationRow, RelationType } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import type { Graph } from './graph.ts';

/** An edge seen from one of its ends: the row at the other end, and the proposal it goes through, if any. */
export interface Neighbour {
  relation: RelationRow;
  other: ClauseRow;
  via: ProposalRow | null;
}

/** Proposals on a heading above a clause. */
export interface ProposalsAbove {
  heading: ClauseRow;
  proposals: ProposalRow[];
}

/** Everything the page of a clause shows beside its own text. */
export interface ClauseContext {
  proposals: ProposalRow[];
  above: ProposalsAbove[];
  /** The proposal the row prints, `null` where it prints none. */
  printed: ProposalRow | null;
  plan: Neighbour[];
  /** Clauses of a guideline a passage of a plan is linked with. */
  clauses: Neighbour[];
  /** Directions, issues and statements of a problem. */
  directions: Neighbour[];
  relatedProposals: Neighbour[];
  counterparts: Neighbour[];
  sameSection: Neighbour[];
  /** Units a delegating clause stands for, under each heading it points at. */
  delegation: { relation: RelationRow; heading: ClauseRow; units: ClauseRow[] }[];
  /** Clauses of another type of hospital that point here or at a heading above. */
  delegatedBy: Neighbour[];
  /** Proposals that can be read as reaching this clause by delegation, or clauses a proposal of this page reaches. */
  reach: Neighbour[];
  questions: ClauseRow[];
  referencedBy: { reference: ReferenceRow; from: ClauseRow }[];
}

/** Collects what stands in relation to a clause. */
export function clauseContext(row: ClauseRow, graph: Graph): ClauseContext {
  const ancestors = row.headings.flatMap(({ id }) => graph.clause(id) ?? []);
  const printed = graph.proposalIn(row.id) ?? null;
  const proposals = graph.proposalsOn(row.id);
  const own = neighbours(row.id, null, graph);
  const throughProposals = proposals.flatMap((proposal) =>
    proposal.clause === row.id ? [] : neighbours(proposal.clause, proposal, graph),
  );
  const linked = [...own, ...throughProposals];
  const fromAncestors = ancestors.flatMap(({ id }) => neighbours(id, null, graph));
  return {
    proposals,
    above: ancestors
      .map((heading) => ({ heading, proposals: graph.proposalsOn(heading.id) }))
      .filter((above) => above.proposals.some((proposal) => proposal.clause !== row.id)),
    printed,
    plan: ofTypes(linked, 'plan-clause', 'plan-proposal', 'plan-direction').filter(({ other }) =>
      isPlan(other, graph),
    ),
    clauses: ofTypes(own, 'plan-clause').filter(({ other }) => !isPlan(other, graph)),
    directions: ofTypes(linked, 'direction-proposal', 'plan-direction').filter(
      ({ other }) => !isPlan(other, graph) && graph.proposalIn(other.id) === undefined,
    ),
    relatedProposals: ofTypes(own, 'direction-proposal', 'plan-proposal').filter(
      ({ other }) => graph.proposalIn(other.id) !== undefined,
    ),
    counterparts: ofTypes(own, 'counterpart'),
    sameSection: ofTypes([...own, ...fromAncestors], 'same-section'),
    delegation: ofTypes(own, 'delegation')
      .filter(({ relation }) => relation.from === row.id)
      .map(({ relation, other }) => ({
        relation,
        heading: other,
        units: graph.childrenOf(other.id).filter((unit) => unit.marker !== null),
      })),
    delegatedBy: ofTypes([...own, ...fromAncestors], 'delegation').filter(
      ({ relation }) => relation.from !== row.id,
    ),
    reach: ofTypes(linked, 'delegated-proposal').filter(({ other }) => other.id !== row.id),
    questions: questionsBeside(row, graph),
    referencedBy: graph.referencesTo(row.id).flatMap((reference) => {
      const from = graph.clause(reference.from);
      return from === undefined ? [] : [{ reference, from }];
    }),
  };
}

function neighbours(id: string, via: ProposalRow | null, graph: Graph): Neighbour[] {
  return graph.relationsOf(id).flatMap((relation) => {
    const other = graph.clause(relation.from === id ? relation.to : relation.from);
    return other === undefined ? [] : [{ relation, other, via }];
  });
}

function ofTypes(neighbours: Neighbour[], ...types: RelationType[]): Neighbour[] {
  return neighbours.filter(({ relation }) => types.includes(relation.type));
}

function isPlan(row: ClauseRow, graph: Graph): boolean {
  return graph.work(row.work)?.kind === 'plan';
}

/** The questions to the meeting that stand under the same heading as a clause. */
function questionsBeside(row: ClauseRow, graph: Graph): ClauseRow[] {
  if (row.parent === null || row.role === 'question') return [];
  return graph.childrenOf(row.parent).filter((unit) => unit.role === 'question');
}
