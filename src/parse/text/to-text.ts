import type { ParsedClause } from '../../model/clause.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { toLines, type Line } from '../lines/lines.ts';
import { isLaidOut } from '../lines/piece.ts';

/**
 * Writes a parse as plain text in canonical form: one unit to a line, a blank line after each, marker and text apart by one blank, the columns one
 * after the other under a line of their titles. The blank that opens a slide is kept; furniture, wraps and torn labels are gone;
 * tables stand as in `source`.
 */
export function toText(source: string, { clauses, columns }: ParsedDocument): string {
  const lines = toLines(source);
  const laidOut = isLaidOut(lines);
  const order = columns.map(({ id }) => id);
  const opensSlide = ({ line }: ParsedClause): boolean => !laidOut && lines[line - 1]?.indent === 1;
  const write = (unit: ParsedClause): string =>
    `${opensSlide(unit) ? ' ' : ''}${writeUnit(unit, source, lines)}`;
  return blocksOf(clauses)
    .map((block) => writeBlock(block, order, write))
    .join('');
}

/** Units that stand together: those outside columns, or those under one line of column titles. */
interface Block {
  titles: ParsedClause[];
  units: ParsedClause[];
}

function blocksOf(clauses: readonly ParsedClause[]): Block[] {
  const blocks: Block[] = [];
  clauses.forEach((clause, at) => {
    const open = blocks.at(-1);
    if (open !== undefined && open.units.length === 0 && isBeside(clause, open.titles.at(-1))) {
      open.titles.push(clause);
    } else if (isBeside(clause, clauses[at + 1])) {
      blocks.push({ titles: [clause], units: [] });
    } else if (open === undefined || (clause.column === null) !== (open.titles.length === 0)) {
      blocks.push({ titles: [], units: [clause] });
    } else {
      open.units.push(clause);
    }
  });
  return blocks;
}

/** Whether two units without marker stand on one line in different columns, as titles of columns do. */
function isBeside(clause: ParsedClause, other: ParsedClause | undefined): boolean {
  return (
    other?.line === clause.line &&
    clause.marker === null &&
    other.marker === null &&
    clause.column !== other.column
  );
}

function writeBlock(
  { titles, units }: Block,
  order: readonly string[],
  write: (unit: ParsedClause) => string,
): string {
  const title =
    titles.length === 0 ? '' : `${titles.map((one) => write(one).trimEnd()).join(' ')}\n\n`;
  const sorted = units.toSorted((a, b) => place(a, order) - place(b, order));
  return [title, ...inTreeOrder(sorted).map(write)].join('');
}

/** Units with what stands under them before the next beside them: torn labels stood elsewhere. */
function inTreeOrder(units: readonly ParsedClause[]): ParsedClause[] {
  const known = new Set(units.map(({ id }) => id));
  const under = Map.groupBy(units, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const ordered: ParsedClause[] = [];
  const waiting = (under.get(null) ?? []).toReversed();
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    ordered.push(unit);
    waiting.push(...(under.get(unit.id) ?? []).toReversed());
  }
  return ordered;
}

function place({ column }: ParsedClause, order: readonly string[]): number {
  return column === null ? -1 : order.indexOf(column);
}

function writeUnit(unit: ParsedClause, source: string, lines: readonly Line[]): string {
  const { marker, text, kind, line, endLine } = unit;
  if (kind === 'table') {
    return `${source.slice(lines[line - 1]?.start, lines[endLine - 1]?.end)}\n\n`;
  }
  if (marker === null) return `${text}\n\n`;
  return text === '' ? `${marker}\n\n` : `${marker} ${text}\n\n`;
}
