import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';

/** A heading of a guideline with its units and, last, what is proposed to be added: one line of the picture. */
export interface GlanceLine {
  heading: ClauseRow;
  units: ClauseRow[];
  additions: ClauseRow[];
  /** What is proposed for the heading itself, such as a new name. */
  renames: ClauseRow[];
}

/**
 * What is proposed at a glance: the headings proposals aim at, and the headings of the same number in the other
 * guidelines beside them, in document order.
 */
export function glance(graph: Graph): GlanceLine[] {
  const targets = new Set(graph.proposals.map(({ operation }) => operation.target));
  const labels = new Set([...targets].flatMap((id) => graph.clause(id)?.label ?? []));
  return graph.clauses
    .filter(
      (row) =>
        row.kind === 'heading' &&
        graph.work(row.work)?.kind === 'guideline' &&
        (targets.has(row.id) || labels.has(row.label)),
    )
    .map((heading) => {
      const proposals = graph.proposalsOn(heading.id);
      const printed = (wanted: readonly ProposalRow[]) =>
        wanted.flatMap(({ clause }) => graph.clause(clause) ?? []);
      return {
        heading,
        units: graph.childrenOf(heading.id).filter((row) => row.role === 'current'),
        additions: printed(proposals.filter(isAddition)),
        renames: printed(proposals.filter((proposal) => !isAddition(proposal))),
      };
    });
}

function isAddition({ operation }: ProposalRow): boolean {
  return operation.type === 'insert';
}
