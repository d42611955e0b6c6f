import type { ClauseText } from './clause-text.ts';
import type { Claim } from './spans.ts';
import type { Unit } from '../outline/unit.ts';

/**
 * What the units take of the source, in source order. A break belongs to a clause as a `join` up to the next character that
 * anything claims, so that a label or a column printed in between keeps its own.
 */
export function claimsOf(
  source: string,
  units: readonly Unit[],
  ids: ReadonlyMap<Unit, string>,
  texts: ReadonlyMap<Unit, ClauseText>,
  furnitureStarts: ReadonlySet<number>,
): Claim[] {
  const solid: Claim[] = [];
  const joins: Claim[] = [];
  for (const unit of units) {
    const clause = ids.get(unit) ?? null;
    const parts = texts.get(unit)?.parts ?? [];
    if (unit.marker !== null) {
      solid.push({ start: unit.marker.start, end: unit.marker.end, kind: 'marker', clause });
      const first = parts[0];
      if (first !== undefined && first.start > unit.marker.end) {
        joins.push({ start: unit.marker.end, end: first.start, kind: 'join', clause, display: '' });
      }
    }
    for (const { kind, start, end, display } of parts) {
      if (kind !== 'join') solid.push({ start, end, kind, clause });
      else if (end > start) joins.push({ start, end, kind, clause, display });
    }
  }
  const next = nextStarts(solid);
  const trimmed = joins.flatMap((join) => {
    const stop = next.get(join.start) ?? source.length;
    if (stop >= join.end) return [asBlank(source, join)];
    const end = blanksEnd(source, join.start, Math.min(stop, join.end), furnitureStarts);
    return end > join.start ? [asBlank(source, { ...join, end })] : [];
  });
  return [...solid, ...trimmed].toSorted((left, right) => left.start - right.start);
}

/** For the end of each solid claim the start of the next. */
function nextStarts(solid: readonly Claim[]): Map<number, number> {
  const sorted = solid.toSorted((left, right) => left.start - right.start);
  return new Map(
    sorted.flatMap((claim, at) => {
      const following = sorted[at + 1];
      return following === undefined ? [] : [[claim.end, following.start] as const];
    }),
  );
}

/** A break without a line feed is a blank between a marker and its text. */
function asBlank(source: string, claim: Claim): Claim {
  if (source.slice(claim.start, claim.end).includes('\n')) return claim;
  return claim.display === ' ' ? claim : { ...claim, kind: 'blank' };
}

function blanksEnd(
  source: string,
  start: number,
  limit: number,
  furniture: ReadonlySet<number>,
): number {
  let end = start;
  while (end < limit && /\s/u.test(source[end] ?? '') && !furniture.has(end)) end += 1;
  return end;
}
