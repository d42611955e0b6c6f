import type { ParseHints } from '../../model/parse-hints.ts';
import type { Span } from '../../model/span.ts';
import { claimsOf } from './claims.ts';
import { joinPieces } from './clause-text.ts';
import { findDivisions } from './divisions.ts';
import { giveIds, pathOf } from './ids.ts';
import { setKinds } from './kinds.ts';
import { frameStretches } from '../lines/frames.ts';
import type { Line } from '../lines/lines.ts';
import { findRepeats } from './repeats.ts';
import { toSpans } from './spans.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { startOf, type Unit } from '../outline/unit.ts';

/** What is needed of the source beside its units. */
export interface SourceContext {
  lines: readonly Line[];
  furniture: ReadonlySet<number>;
  hints: ParseHints;
}

/** Turns units into clauses in source order, with ids, kinds and repeats, and into the partition of the source. */
export function toClauses(
  source: string,
  unordered: readonly Unit[],
  { lines, furniture, hints }: SourceContext,
): { structured: StructuredClause[]; spans: Span[] } {
  const units = unordered.toSorted((left, right) => startOf(left) - startOf(right));
  const texts = new Map(units.map((unit) => [unit, joinPieces(source, unit.pieces)]));
  const textOf = (unit: Unit): string => texts.get(unit)?.text ?? '';
  setKinds(units, textOf);
  const paths = new Map<Unit, string[]>();
  const ids = giveIds(units, paths);
  const divisions = findDivisions(units, hints);
  const clauses = units.map((unit) => {
    const first = unit.pieces[0];
    const line = unit.marker?.line ?? first?.line ?? 0;
    const division = divisions.get(unit);
    return {
      id: ids.get(unit) ?? '',
      marker: unit.marker?.raw ?? null,
      path: pathOf(unit, paths),
      kind: unit.kind,
      column: unit.column,
      line,
      bodyLine: first?.line ?? line,
      endLine: unit.pieces.at(-1)?.line ?? line,
      text: textOf(unit),
      parent: unit.parent === null ? null : (ids.get(unit.parent) ?? null),
      series: unit.reading?.series ?? null,
      ordinal: unit.reading?.ordinal ?? null,
      division: division === undefined ? null : (ids.get(division) ?? null),
      lineStarts: texts.get(unit)?.lineStarts ?? [],
    };
  });
  const repeats = findRepeats(clauses);
  const structured = clauses.map((clause) => {
    const sameAs = repeats.get(clause.id);
    return sameAs === undefined ? clause : { ...clause, sameAs };
  });
  const pageLines = lines.filter((_, index) => furniture.has(index));
  const printed = pageLines.map(({ contentStart, contentEnd }) => ({
    start: contentStart,
    end: contentEnd,
  }));
  const drawn = frameStretches(lines, furniture);
  const pages = [...printed, ...drawn]
    .map((stretch) => ({ ...stretch, kind: 'furniture' as const, clause: null }))
    .toSorted((left, right) => left.start - right.start);
  const claims = claimsOf(source, units, ids, texts, new Set(pages.map(({ start }) => start)));
  return { structured, spans: toSpans(source, claims, pages) };
}
