import type { Unit } from '../outline/unit.ts';

/** Stands for the levels above a file that begins inside a clause. */
const unknownMarker = '…';

/** Markers of a unit and of those above it, from the top; a paragraph has those of the unit it belongs to. */
export function pathOf(unit: Unit, paths: Map<Unit, string[]>): string[] {
  const known = paths.get(unit);
  if (known !== undefined) return known;
  const above = unit.parent === null ? [] : pathOf(unit.parent, paths);
  const own = unit.unknown ? unknownMarker : unit.marker?.raw;
  const path = own === undefined ? above : [...above, own];
  paths.set(unit, path);
  return path;
}

/** Gives every unit an id of column and path, paragraphs counted within theirs, repeats counted after a tilde. */
export function giveIds(units: readonly Unit[], paths: Map<Unit, string[]>): Map<Unit, string> {
  const ids = new Map<Unit, string>();
  const taken = new Map<string, number>();
  const paragraphs = new Map<Unit | null, number>();
  for (const unit of units) {
    const path = pathOf(unit, paths).map((marker) => marker.replaceAll(/[\s/~+]/gu, ''));
    const base = [...(unit.column === null ? [] : [unit.column]), ...path].join('/');
    const counted = unit.marker === null ? `${base}+${countUp(paragraphs, unit.parent)}` : base;
    const times = countUp(taken, counted);
    ids.set(unit, times === 1 ? counted : `${counted}~${times}`);
  }
  return ids;
}

function countUp<Key>(counts: Map<Key, number>, key: Key): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
