import type { ChartHint } from '../../model/parse-hints.ts';
import type { Piece } from '../lines/piece.ts';

/** Puts the pieces of each chart into the order in which the descriptor reads them; what it leaves out comes last. */
export function orderCharts(pieces: readonly Piece[], charts: readonly ChartHint[]): Piece[] {
  return charts.reduce<Piece[]>(orderChart, [...pieces]);
}

function orderChart(pieces: Piece[], chart: ChartHint): Piece[] {
  const inside = pieces.filter(({ line }) => line >= chart.from && line <= chart.to);
  const byLine = Map.groupBy(inside, ({ line }) => line);
  const ordered: Piece[] = [];
  for (const { from, to, part } of chart.order) {
    for (let line = from; line <= to; line += 1) {
      const onLine = byLine.get(line) ?? [];
      ordered.push(...(part === null ? onLine : onLine.slice(part - 1, part)));
    }
  }
  const read = new Set(ordered);
  const all = [...new Set([...ordered, ...inside.filter((piece) => !read.has(piece))])];
  const first = pieces.findIndex(({ line }) => line >= chart.from);
  return [
    ...pieces.slice(0, first),
    ...all.map((piece, at) => inChart(piece, all[at - 1])),
    ...pieces.filter(({ line }) => line > chart.to),
  ];
}

/** A box is no page and no slide of its own; boxes that do not follow each other in the source stand apart. */
function inChart(piece: Piece, before: Piece | undefined): Piece {
  const adjoins =
    before !== undefined && piece.line >= before.line && piece.line <= before.line + 1 + piece.gap;
  return {
    ...piece,
    opensPage: false,
    opensSlide: before === undefined,
    inLine: false,
    gap: adjoins ? piece.gap : 1,
  };
}
