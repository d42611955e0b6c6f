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

/** The longest run of characters two texts share. */
export function longestShared(left: string, right: string): string {
  let best = '';
  let above = new Uint16Array(right.length + 1);
  for (let i = 0; i < left.length; i += 1) {
    const row = new Uint16Array(right.length + 1);
    for (let j = 0; j < right.length; j += 1) {
      if (left[i] !== right[j]) continue;
      const length = (above[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length > best.length) best = left.slice(i + 1 - length, i + 1);
    }
    above = row;
  }
  return best;
}
