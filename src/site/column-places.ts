/** A link between two entries of neighbouring columns, by their ids. */
interface PlacedEdge {
  from: string;
  to: string;
}

/** Entries with their heights, from top to bottom. Heights and gaps share one unit. */
type Column = readonly { id: string; height: number }[];

/** Rounds over the columns; more moves the entries of the published knowledge base by a few pixels only. */
const rounds = 16;

/**
 * The upper end of each entry, so that links run as level as the order of the columns lets them: the tallest column is
 * stacked tightly, and the entries of the others stand as near as they can to the mean height of what they are linked
 * with, at least `gap` apart.
 */
export function placeColumns(
  columns: readonly Column[],
  edges: readonly PlacedEdge[],
  gap: number,
): Map<string, number> {
  const tops = new Map(columns.flatMap((column) => [...stacked(column, gap)]));
  const heights = new Map(columns.flat().map(({ id, height }) => [id, height]));
  const middle = (id: string) => (tops.get(id) ?? 0) + (heights.get(id) ?? 0) / 2;
  const linked = Map.groupBy(
    edges.flatMap(({ from, to }) => [
      { id: from, other: to },
      { id: to, other: from },
    ]),
    ({ id }) => id,
  );
  const tallest = columns.reduce<Column>(
    (most, column) => (tall(column, gap) > tall(most, gap) ? column : most),
    [],
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const column of columns.filter((entries) => entries !== tallest)) {
      const wanted = column.map(({ id, height }) => {
        const others = linked.get(id) ?? [{ id, other: id }];
        const sum = others.reduce((total, { other }) => total + middle(other), 0);
        return sum / others.length - height / 2;
      });
      nearest(column, wanted, gap).forEach((top, index) => tops.set(column[index]?.id ?? '', top));
    }
  }
  return tops;
}

function tall(column: Column, gap: number): number {
  return column.reduce((sum, { height }) => sum + height + gap, -gap);
}

/** The upper ends of entries that stand one below the other. */
function stacked(column: Column, gap: number): Map<string, number> {
  let top = 0;
  return new Map(
    column.map(({ id, height }): [string, number] => {
      const place = top;
      top += height + gap;
      return [id, place];
    }),
  );
}

/**
 * The upper ends nearest to those wanted (least squares) that keep the order and the gaps: entries that want to stand
 * closer than they can are moved as one block (pooling adjacent violators).
 */
function nearest(column: Column, wanted: readonly number[], gap: number): number[] {
  const offsets = [...stacked(column, gap).values()];
  const blocks: { sum: number; size: number }[] = [];
  for (const [index, top] of wanted.entries()) {
    let block = { sum: top - (offsets[index] ?? 0), size: 1 };
    for (;;) {
      const above = blocks.at(-1);
      if (above === undefined || above.sum / above.size < block.sum / block.size) break;
      block = { sum: above.sum + block.sum, size: above.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
    .map((shift, index) => shift + (offsets[index] ?? 0));
}
