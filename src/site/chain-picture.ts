import dagre from '@dagrejs/dagre';
import type { Basis } from '../model/basis.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { stations, type Chain, type Station } from './chain.ts';
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

/** A hidden node before the first rank; no row has such an id. */
const corner = ' corner';
const titleHeight = 36;
const box = { width: 216, line: 22, pad: 10, text: 16, most: 4, gap: 16 };

/** Lays the chain out; `nameOf` gives the words of a box. */
export function chainPicture(chain: Chain, nameOf: (row: ClauseRow) => string): ChainPicture {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 64, marginx: 1, marginy: 1 });
  const nodes = new Map<string, Pick<ChainBox, 'row' | 'station' | 'lines'>>();
  for (const path of chain.paths) {
    for (const station of stations) {
      const row = path[station];
      if (row === null || nodes.has(row.id)) continue;
      const lines = wrapLines(nameOf(row), (box.width - 2 * box.pad) / box.text, box.most);
      nodes.set(row.id, { row, station, lines });
      graph.setNode(row.id, { width: box.width, height: lines.length * box.line + 2 * box.pad });
    }
  }
  const edges = new Map(chain.paths.flatMap((path) => path.edges.map((edge) => [edge.id, edge])));
  for (const edge of edges.values()) {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const minlen = stations.indexOf(to.station) - stations.indexOf(from.station);
    graph.setEdge(edge.from, edge.to, { id: edge.id, basis: edge.basis, minlen });
  }
  pinStations();
  dagre.layout(graph);
  const boxes = stack(
    [...nodes.values()].map((node) => {
      const { x, y, width, height } = graph.node(node.row.id);
      return { ...node, x: x - width / 2, y: y - height / 2, width, height };
    }),
  );
  const places = new Map(boxes.map((place) => [place.row.id, place]));
  const ports = spreadPorts(edges.values(), places);
  const lines = graph.edges().flatMap((key) => {
    const { id, basis } = graph.edge(key) as Partial<ChainLine>;
    const from = places.get(key.v);
    const to = places.get(key.w);
    if (id === undefined || basis === undefined) return [];
    if (from === undefined || to === undefined) return [];
    const start = { x: from.x + from.width, y: ports.out.get(id) ?? from.y };
    const end = { x: to.x, y: ports.in.get(id) ?? to.y };
    return [{ id, basis, points: [start, end] }];
  });
  return trimmed(boxes, lines);

  /** Hidden edges from one corner keep rows that nothing leads to at the rank of their station. */
  function pinStations(): void {
    const sources = [...nodes.values()].filter((node) => graph.inEdges(node.row.id)?.length === 0);
    graph.setNode(corner, { width: 0, height: 0 });
    for (const node of sources) {
      graph.setEdge(corner, node.row.id, { minlen: stations.indexOf(node.station) + 1, weight: 0 });
    }
  }
}

/**
 * Stacks each column in the order the layout found, without the room it kept for edges that pass: those run behind the
 * boxes. The shorter columns stand in the middle of the longest.
 */
function stack(boxes: ChainBox[]): ChainBox[] {
  const columns = [...Map.groupBy(boxes, ({ station }) => station).values()].map((column) => {
    let y = 0;
    return column
      .toSorted((a, b) => a.y - b.y)
      .map((entry) => {
        const placed = { ...entry, y };
        y += entry.height + box.gap;
        return placed;
      });
  });
  const heightOf = (column: ChainBox[]) => {
    const last = column.at(-1);
    return last === undefined ? 0 : last.y + last.height;
  };
  const tallest = Math.max(0, ...columns.map(heightOf));
  return columns.flatMap((column) => {
    const top = (tallest - heightOf(column)) / 2;
    return column.map((entry) => ({ ...entry, y: entry.y + top }));
  });
}

/** Where edges leave and meet a box: each at a height of its own, in the order of the boxes at their other ends. */
function spreadPorts(
  edges: Iterable<{ id: string; from: string; to: string }>,
  places: ReadonlyMap<string, ChainBox>,
): { out: Map<string, number>; in: Map<string, number> } {
  const all = [...edges];
  const along = (near: 'from' | 'to', far: 'from' | 'to') =>
    new Map(
      [...Map.groupBy(all, (edge) => edge[near])].flatMap(([id, group]) => {
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
