import type { Basis } from '../model/basis.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { stations, type Chain, type Station } from './chain.ts';
import { orderColumns } from './column-order.ts';
import { wrapLines } from './wrap-text.ts';

/** A box of the picture: a row of the chain with its words broken into lines. Coordinates are those of its corner. */
export interface ChainBox {
  row: ClauseRow;
  station: Station;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** An edge of the picture from its left end to its right. */
export interface ChainLine {
  id: string;
  basis: Basis;
  points: { x: number; y: number }[];
}

/** The chain laid out from left to right, one station per rank. */
export interface ChainPicture {
  width: number;
  height: number;
  /** Where the title of each station stands. */
  titles: { station: Station; x: number }[];
  boxes: ChainBox[];
  lines: ChainLine[];
}

/** What a box shows, before it has a place. */
type Node = Pick<ChainBox, 'row' | 'station' | 'lines'>;

const titleHeight = 36;
const columnGap = 64;
const box = { width: 216, line: 22, pad: 10, text: 16, most: 4, gap: 16 };

/** Lays the chain out; `nameOf` gives the words of a box. */
export function chainPicture(chain: Chain, nameOf: (row: ClauseRow) => string): ChainPicture {
  const nodes = new Map<string, Node>();
  for (const path of chain.paths) {
    for (const station of stations) {
      const row = path[station];
      if (row === null || nodes.has(row.id)) continue;
      const lines = wrapLines(nameOf(row), (box.width - 2 * box.pad) / box.text, box.most);
      nodes.set(row.id, { row, station, lines });
    }
  }
  const all = new Map(chain.paths.flatMap((path) => path.edges.map((edge) => [edge.id, edge])));
  const edges = [...all.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const columns = stations
    .map((station) => [...nodes.values()].filter((node) => node.station === station))
    .filter((column) => column.length > 0)
    .map((column) => column.map(({ row }) => row.id));
  const boxes = stack(
    orderColumns(columns, edges).map((ids) => ids.flatMap((id) => nodes.get(id) ?? [])),
  );
  const places = new Map(boxes.map((place) => [place.row.id, place]));
  const ports = spreadPorts(edges, places);
  const lines = edges.flatMap(({ id, basis, from: left, to: right }) => {
    const from = places.get(left);
    const to = places.get(right);
    if (from === undefined || to === undefined) return [];
    const start = { x: from.x + from.width, y: ports.out.get(id) ?? from.y };
    const end = { x: to.x, y: ports.in.get(id) ?? to.y };
    return [{ id, basis, points: [start, end] }];
  });
  return trimmed(boxes, lines);
}

/** Stacks each column; the shorter ones stand in the middle of the longest. */
function stack(columns: Node[][]): ChainBox[] {
  const heightOf = ({ lines }: Node) => lines.length * box.line + 2 * box.pad;
  const tallOf = (column: Node[]) =>
    column.reduce((sum, node) => sum + heightOf(node) + box.gap, -box.gap);
  const tallest = Math.max(0, ...columns.map(tallOf));
  return columns.flatMap((column, index) => {
    const x = index * (box.width + columnGap);
    let y = (tallest - tallOf(column)) / 2;
    return column.map((node) => {
      const placed = { ...node, x, y, width: box.width, height: heightOf(node) };
      y += placed.height + box.gap;
      return placed;
    });
  });
}

/** Where edges leave and meet a box: each at a height of its own, in the order of the boxes at their other ends. */
function spreadPorts(
  edges: readonly { id: string; from: string; to: string }[],
  places: ReadonlyMap<string, ChainBox>,
): { out: Map<string, number>; in: Map<string, number> } {
  const along = (near: 'from' | 'to', far: 'from' | 'to') =>
    new Map(
      [...Map.groupBy(edges, (edge) => edge[near])].flatMap(([id, group]) => {
        const place = places.get(id);
        if (place === undefined) return [];
        return group
          .toSorted((a, b) => (places.get(a[far])?.y ?? 0) - (places.get(b[far])?.y ?? 0))
          .map((edge, index): [string, number] => [
            edge.id,
            place.y + (place.height * (index + 1)) / (group.length + 1),
          ]);
      }),
    );
  return { out: along('from', 'to'), in: along('to', 'from') };
}

/** Moves the picture into its corner, below a line for the titles of the columns. */
function trimmed(boxes: ChainBox[], lines: ChainLine[]): ChainPicture {
  const points = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...lines.flatMap((line) => line.points),
  ];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  const left = least(points.map(({ x }) => x)) - 1;
  const top = least(points.map(({ y }) => y)) - titleHeight;
  const move = <Place extends { x: number; y: number }>(place: Place): Place => ({
    ...place,
    x: place.x - left,
    y: place.y - top,
  });
  const moved = boxes.map(move);
  return {
    width: most(points.map(({ x }) => x)) - left + 1,
    height: most(points.map(({ y }) => y)) - top + 1,
    titles: stations.flatMap((station) => {
      const column = moved.filter((entry) => entry.station === station);
      return column.length === 0 ? [] : [{ station, x: least(column.map(({ x }) => x)) }];
    }),
    boxes: moved,
    lines: lines.map((line) => ({ ...line, points: line.points.map(move) })),
  };
}
