import type { ParsedClause } from '../model/clause.ts';
import type { Descriptor } from './descriptor.ts';

/** Where a printing is read: line of the chart or of the printing, step of the chart, offset. */
type Position = readonly [line: number, step: number, start: number];

/** Printings in the order in which they are read: as printed, boxes of charts in the order the descriptor gives. */
export function inReadingOrder(
  clauses: readonly ParsedClause[],
  charts: Descriptor['charts'],
): ParsedClause[] {
  if (charts.length === 0) return [...clauses];
  const onLine = Map.groupBy(clauses, (clause) => clause.line);
  const positions = new Map(
    clauses.map((clause, index): [ParsedClause, Position] => {
      const chart = charts.find(
        ({ lines }) => lines.from <= clause.line && clause.line <= lines.to,
      );
      if (chart === undefined) return [clause, [clause.line, 0, index]];
      const part = (onLine.get(clause.line) ?? []).indexOf(clause) + 1;
      const step = chart.order.findIndex(
        (range) =>
          range.from <= clause.line &&
          clause.line <= range.to &&
          (range.part === null || range.part === part),
      );
      return [clause, [chart.lines.from, step === -1 ? chart.order.length : step, index]];
    }),
  );
  return clauses.toSorted((a, b) => {
    const left = positions.get(a) ?? [0, 0, 0];
    const right = positions.get(b) ?? [0, 0, 0];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
