import type { ProposalRow, RequirementRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';

/** A proposed requirement and a current one beside it that say the same thing with different endings. */
export interface EndingDifference {
  proposed: RequirementRow;
  current: RequirementRow;
  /** The words both hold. */
  shared: string;
}

const shortest = 6;

/**
 * For each requirement a proposal brings, the current requirement under the same heading that shares the longest run of
 * words with it, where the kinds of ending differ. Endings alone, such as 「すること。」, are too short to count.
 */
export function endingDifferences(proposal: ProposalRow, graph: Graph): EndingDifference[] {
  const { target } = proposal.operation;
  const beside = graph
    .childrenOf(target)
    .filter((unit) => unit.id !== proposal.clause && graph.proposalIn(unit.id) === undefined)
    .flatMap((unit) => graph.requirementsOf(unit.id));
  return graph.requirementsOf(proposal.clause).flatMap((proposed) => {
    const [closest] = beside
      .map((current) => ({ proposed, current, shared: longestShared(proposed.text, current.text) }))
      .toSorted((a, b) => b.shared.length - a.shared.length);
    if (closest === undefined || closest.shared.length < shortest) return [];
    return closest.current.modality === proposed.modality ? [] : [closest];
  });
}

/** The longest run of characters two texts share, the first of those of one length. */
function longestShared(left: string, right: string): string {
  let best = '';
  for (let start = 0; start + best.length < left.length; start += 1) {
    for (let end = start + best.length + 1; end <= left.length; end += 1) {
      if (!right.includes(left.slice(start, end))) break;
      best = left.slice(start, end);
    }
  }
  return best;
}
