import type { ClauseRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { wrapText } from './wrap-text.ts';

/** A box of the map: a place, the row it stands for, its words broken into lines. */
export interface MapBox {
  row: ClauseRow;
  kind: 'band' | 'area' | 'item';
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** The overview of a plan as boxes, in drawing order: bands hold areas, areas hold items. */
export interface PlanMap {
  width: number;
  height: number;
  boxes: MapBox[];
}

const size = { text: 15, line: 21, pad: 10, gap: 12, title: 30 };

/**
 * Lays out the overview of a plan. Each division is a band over the whole width; sub-divisions stand side by side as
 * areas, those printed apart from the others below them; single items flow in columns. `columns` is 1 on a phone.
 */
export function planMap(
  rows: ClauseRow[],
  graph: Graph,
  { width, columns }: { width: number; columns: number },
): PlanMap {
  const known = new Set(rows.map((row) => row.id));
  const childrenOf = (row: ClauseRow) =>
    graph.childrenOf(row.id).filter((child) => known.has(child.id) && child.kind !== 'note');
  const boxes: MapBox[] = [];
  let y = 0;
  for (const row of rows.filter(({ parent }) => parent === null)) {
    const children = childrenOf(row);
    if (children.length > 0) y = band(row, children, y) + size.gap;
  }
  return { width, height: y - size.gap, boxes };

  function band(row: ClauseRow, children: ClauseRow[], top: number): number {
    const frame = push(row, 'band', 0, top, width);
    let bottom = top + frame.height;
    const inner = { x: size.pad, width: width - 2 * size.pad };
    const [areas, below] = beside(children.filter((child) => childrenOf(child).length > 0));
    const items = children.filter((child) => childrenOf(child).length === 0);
    const perRow = Math.min(columns, Math.max(areas.length, 1));
    for (let start = 0; start < areas.length; start += perRow) {
      bottom = sideBySide(areas.slice(start, start + perRow), inner, bottom, 1) + size.gap;
    }
    if (items.length > 0) bottom = flow(items, inner, bottom, columns) + size.gap;
    for (const area of below) bottom = sideBySide([area], inner, bottom, columns) + size.gap;
    frame.height = bottom - top;
    return bottom;
  }

  function sideBySide(areas: ClauseRow[], inner: Place, top: number, itemColumns: number): number {
    const each = (inner.width - size.gap * (areas.length - 1)) / areas.length;
    const frames = areas.map((area, index) => {
      const x = inner.x + index * (each + size.gap);
      const frame = push(area, 'area', x, top, each);
      const place = { x: x + size.pad, width: each - 2 * size.pad };
      frame.height =
        flow(childrenOf(area), place, top + frame.height, itemColumns) + size.pad - top;
      return frame;
    });
    const bottom = Math.max(...frames.map((frame) => frame.y + frame.height));
    for (const frame of frames) frame.height = bottom - frame.y;
    return bottom;
  }

  function flow(items: ClauseRow[], inner: Place, top: number, count: number): number {
    const each = (inner.width - size.gap * (count - 1)) / count;
    let bottom = top;
    for (let start = 0; start < items.length; start += count) {
      const line = items
        .slice(start, start + count)
        .map((item, index) =>
          push(item, 'item', inner.x + index * (each + size.gap), bottom, each),
        );
      bottom = Math.max(...line.map((box) => box.y + box.height)) + 2;
    }
    return bottom;
  }

  function push(row: ClauseRow, kind: MapBox['kind'], x: number, y0: number, w: number): MapBox {
    const name = `${row.marker ?? ''}${kind === 'band' && row.marker !== null ? '　' : ''}${row.text}`;
    const lines = wrapText(name, (w - 2 * size.pad) / size.text);
    const height = Math.max(lines.length * size.line + size.pad, size.title);
    const box = { row, kind, x, y: y0, width: w, height, lines };
    boxes.push(box);
    return box;
  }
}

/**
 * Parts a chart's areas: titles printed in one line of the source stand side by side, a title in a line of its own
 * stands below them. Where no two share a line the source says nothing, and all stand side by side.
 */
function beside(areas: ClauseRow[]): [ClauseRow[], ClauseRow[]] {
  const lineOf = ({ printings: [printing] }: ClauseRow) =>
    printing && `${printing.source}:${String(printing.line)}`;
  const inLine = Map.groupBy(areas, lineOf);
  const shared = areas.filter((area) => (inLine.get(lineOf(area)) ?? []).length > 1);
  if (shared.length === 0) return [areas, []];
  return [shared, areas.filter((area) => !shared.includes(area))];
}

interface Place {
  x: number;
  width: number;
}
