/** A link between entries of neighbouring columns, by their ids; from left to right. */
interface ColumnEdge {
  from: string;
  to: string;
}

/** Where an entry stands: its column, and its height, zero in the middle of its column. */
interface Place {
  column: number;
  y: number;
}

/** Sweeps over all columns, there and back; more found nothing better in the knowledge bases tried. */
const sweeps = 8;

/**
 * Orders the entries of columns so that few links cross: each is moved to the mean height of what it is linked with, on
 * one side and then on the other, and the best order met is kept (the layer sweep of Sugiyama, Tagawa and Toda, 1981).
 * Entries of a column that are level keep their order.
 */
export function orderColumns(columns: string[][], edges: readonly ColumnEdge[]): string[][] {
  let best = columns;
  let least = crossings(columns, edges);
  let current = columns;
  for (let sweep = 0; sweep < sweeps && least > 0; sweep += 1) {
    current = swept(current, edges, sweep % 2 === 0 ? 'from' : 'to');
    const count = crossings(current, edges);
    if (count < least) {
      best = current;
      least = count;
    }
  }
  return best;
}

/** Orders column after column by what leads to it (`from`), or column before column by what it leads to (`to`). */
function swept(columns: string[][], edges: readonly ColumnEdge[], side: 'from' | 'to'): string[][] {
  const own = side === 'from' ? 'to' : 'from';
  const linked = Map.groupBy(edges, (edge) => edge[own]);
  const result = [...columns];
  const order = side === 'from' ? columns.keys() : [...columns.keys()].reverse();
  for (const index of order) {
    const places = placesOf(result);
    const wanted = (id: string) => {
      const heights = (linked.get(id) ?? []).flatMap((edge) => places.get(edge[side])?.y ?? []);
      if (heights.length === 0) return places.get(id)?.y ?? 0;
      return heights.reduce((sum, y) => sum + y, 0) / heights.length;
    };
    const column = (result[index] ?? []).map((id) => ({ id, y: wanted(id) }));
    result[index] = column.toSorted((a, b) => a.y - b.y).map(({ id }) => id);
  }
  return result;
}

function placesOf(columns: string[][]): Map<string, Place> {
  return new Map(
    columns.flatMap((ids, column) =>
      ids.map((id, index): [string, Place] => [id, { column, y: index - (ids.length - 1) / 2 }]),
    ),
  );
}

/** How many links cross. */
export function crossings(columns: string[][], edges: readonly ColumnEdge[]): number {
  const places = placesOf(columns);
  const lines = edges.flatMap(({ from, to }) => {
    const start = places.get(from);
    const end = places.get(to);
    return start && end ? [{ column: start.column, start: start.y, end: end.y }] : [];
  });
  return lines.reduce((count, first, index) => {
    const crossed = lines
      .slice(index + 1)
      .filter(({ column }) => column === first.column)
      .filter(({ start, end }) => (start - first.start) * (end - first.end) < 0);
    return count + crossed.length;
  }, 0);
}
