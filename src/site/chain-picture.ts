import type { Basis } from '../model/basis.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { stations, type Chain, type Station } from './chain.ts';
import { orderColumns } from './column-order.ts';
import { placeColumns } from './column-places.ts';
import { withLanes, type Stretch } from './lanes.ts';
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

interface Point {
  x: number;
  y: number;
}

/** An edge of the picture from its left end to its right, level where it passes a column between boxes. */
export interface ChainLine {
  id: string;
  basis: Basis;
  points: Point[];
}

/** The chain laid out from left to right, one station per rank. */
export interface ChainPicture {
  width: number;
  height: number;
  /** Where the title of each station stands. */
  titles: { station: Station; x: number }[];
  /** Column by column from the top, as they are read and tabbed through. */
  boxes: ChainBox[];
  lines: ChainLine[];
}

/** What a box shows, before it has a place. */
type Node = Pick<ChainBox, 'row' | 'station' | 'lines'>;

/** Where a box or a lane stands. */
type Place = Pick<ChainBox, 'x' | 'y' | 'width' | 'height'>;

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
  const columns = stations
    .map((station) => [...nodes.values()].filter((node) => node.station === station))
    .filter((column) => column.length > 0)
    .map((column) => column.map(({ row }) => row.id));
  const laid = withLanes(columns, [...all.values()]);
  const heightOf = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? 0 : node.lines.length * box.line + 2 * box.pad;
  };
  const ordered = orderColumns(laid.columns, laid.stretches).map((ids) =>
    ids.map((id) => ({ id, height: heightOf(id) })),
  );
  const tops = placeColumns(ordered, laid.stretches, box.gap);
  const places = new Map(
    ordered.flatMap((column, index) =>
      column.map(({ id, height }): [string, Place] => {
        const x = index * (box.width + columnGap);
        return [id, { x, y: tops.get(id) ?? 0, width: box.width, height }];
      }),
    ),
  );
  const stretches = Map.groupBy(spreadPorts(laid.stretches, places), ({ edge }) => edge);
  const lines = [...stretches].flatMap(([id, parts]) => {
    const basis = all.get(id)?.basis;
    return basis ? [{ id, basis, points: parts.flatMap(({ start, end }) => [start, end]) }] : [];
  });
  const boxes = [...places].flatMap(([id, place]) => {
    const node = nodes.get(id);
    return node ? [{ ...node, ...place }] : [];
  });
  return trimmed(boxes, lines);
}

/** Where stretches leave and meet a box: each at a height of its own, in the order of what stands at their other ends. */
function spreadPorts(
  stretches: readonly Stretch[],
  places: ReadonlyMap<string, Place>,
): { edge: string; start: Point; end: Point }[] {
  const along = (near: 'from' | 'to', far: 'from' | 'to') =>
    new Map(
      [...Map.groupBy(stretches, (stretch) => stretch[near])].flatMap(([id, group]) => {
        const place = places.get(id);
        if (place === undefined) return [];
        const x = near === 'from' ? place.x + place.width : place.x;
        return group
          .toSorted((a, b) => (places.get(a[far])?.y ?? 0) - (places.get(b[far])?.y ?? 0))
          .map((stretch, index): [Stretch, Point] => [
            stretch,
            { x, y: place.y + (place.height * (index + 1)) / (group.length + 1) },
          ]);
      }),
    );
  const starts = along('from', 'to');
  const ends = along('to', 'from');
  return stretches.flatMap((stretch) => {
    const start = starts.get(stretch);
    const end = ends.get(stretch);
    return start && end ? [{ edge: stretch.edge, start, end }] : [];
  });
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
  const move = <Moved extends Point>(place: Moved): Moved => ({
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
