/** A link between two entries of different columns, by their ids; from left to right. */
interface LaneEdge {
  id: string;
  from: string;
  to: string;
}

/** The part of a link between neighbouring columns. `from` and `to` are entries, or lanes where it passes a column. */
export interface Stretch {
  /** Id of the link. */
  edge: string;
  from: string;
  to: string;
}

/**
 * Gives each link a lane, an entry of its own, in every column it passes, so that no line runs behind what it has
 * nothing to do with. Links that do not lead from a column to a later one are left out.
 */
export function withLanes(
  columns: readonly string[][],
  edges: readonly LaneEdge[],
): { columns: string[][]; stretches: Stretch[] } {
  const columnOf = new Map(columns.flatMap((ids, index) => ids.map((id) => [id, index])));
  const laid = columns.map((ids) => [...ids]);
  const stretches: Stretch[] = [];
  for (const { id, from, to } of edges) {
    const first = columnOf.get(from);
    const last = columnOf.get(to);
    if (first === undefined || last === undefined) continue;
    let before = from;
    for (let index = first + 1; index < last; index += 1) {
      const lane = `${id} ${String(index)}`;
      laid[index]?.push(lane);
      stretches.push({ edge: id, from: before, to: lane });
      before = lane;
    }
    if (first < last) stretches.push({ edge: id, from: before, to });
  }
  return { columns: laid, stretches };
}
