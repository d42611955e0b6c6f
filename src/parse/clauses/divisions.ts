import type { ParseHints } from '../../model/parse-hints.ts';
import { roughText, startOf, type Unit } from '../outline/unit.ts';

/**
 * For each unit the title it stands under: the last heading without marker before it, or the title named by the descriptor
 * that stands after it on the same slide.
 */
export function findDivisions(units: readonly Unit[], hints: ParseHints): Map<Unit, Unit> {
  const divisions = new Map<Unit, Unit>();
  const trailing = new Set(hints.trailingTitles ?? []);
  let title: Unit | null = null;
  let slide: Unit[] = [];
  for (const unit of units) {
    const isTrailing = unit.marker === null && trailing.has(roughText(unit));
    if (isTrailing) {
      slide.forEach((one) => divisions.set(one, unit));
      slide = [];
      title = null;
      continue;
    }
    if (opensSlide(unit)) {
      slide = [];
      title = null;
    }
    if (isDivisionTitle(unit)) title = unit;
    else if (title !== null) divisions.set(unit, title);
    slide.push(unit);
  }
  for (const chart of hints.charts ?? []) {
    const inside = units.filter((unit) => lineOf(unit) >= chart.from && lineOf(unit) <= chart.to);
    const head = inside.find((unit) => lineOf(unit) === chart.order[0]?.from);
    if (head === undefined) continue;
    inside.forEach((unit) => (unit === head ? divisions.delete(unit) : divisions.set(unit, head)));
  }
  return divisions;
}

function lineOf(unit: Unit): number {
  return unit.marker?.line ?? unit.pieces[0]?.line ?? 0;
}

function opensSlide(unit: Unit): boolean {
  const first = unit.pieces[0];
  return first !== undefined && first.opensSlide && startOf(unit) === first.start;
}

function isDivisionTitle(unit: Unit): boolean {
  return unit.kind === 'heading' && unit.marker === null && unit.parent === null;
}
