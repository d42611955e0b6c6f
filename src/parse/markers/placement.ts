import { seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import type { Ladder } from './ladder.ts';

/** How a marker goes on from the open clauses: `next` counts on, `first` begins a series, `skip` leaves numbers out, `back` restarts or repeats. */
export type Fit = 'next' | 'first' | 'skip' | 'back' | 'late';

/** Where a marker goes: how many of the open clauses stay open above it, and by which reading. */
export interface Placement {
  depth: number;
  reading: MarkerReading;
  fit: Fit;
}

/** Whether a reading follows directly on another of its series: ２ on １, 第４の２ on 第４, 第５ on 第４の３. */
export function follows(reading: MarkerReading, last: MarkerReading): boolean {
  const [branch, before] = [reading.branches, last.branches];
  if (reading.ordinal === last.ordinal + 1)
    return branch.length === 0 || branch.every((one) => one === 1);
  if (reading.ordinal !== last.ordinal) return false;
  if (branch.length > before.length) {
    return branch.slice(0, before.length).join() === before.join() && (branch.at(-1) ?? 0) <= 2;
  }
  const shared = branch.length - 1;
  return (
    branch.length > 0 &&
    branch.slice(0, shared).join() === before.slice(0, shared).join() &&
    (branch[shared] ?? 0) === (before[shared] ?? 0) + 1
  );
}

function isLater(reading: MarkerReading, last: MarkerReading): boolean {
  if (reading.ordinal !== last.ordinal) return reading.ordinal > last.ordinal;
  const length = Math.max(reading.branches.length, last.branches.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (reading.branches[at] ?? 0) - (last.branches[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function fitOn(reading: MarkerReading, last: MarkerReading): Fit {
  if (seriesOf(reading.series).nature !== 'ordered' || reading.ordinal === 0) return 'next';
  if (follows(reading, last)) return 'next';
  return isLater(reading, last) ? 'skip' : 'back';
}

/** Rank below which a series lists items rather than sections. */
const itemRank = 40;

function isBullet(series: string | undefined): boolean {
  return series !== undefined && seriesOf(series).nature === 'bullet';
}

/** Series that belong to the whole text, or to the whole of an annex: 附則, はじめに. */
const wholeText = new Set(['supplement', 'frame']);
const annexes = new Set(['annex', 'annex-paren', 'annex-table', 'form']);

/** Depth below the deepest open clause whose series stands above. */
function depthUnder(
  open: readonly (MarkerReading | null)[],
  { series, ordinal }: MarkerReading,
  ladder: Ladder,
): number {
  if (wholeText.has(series))
    return open.findLastIndex((upper) => annexes.has(upper?.series ?? '')) + 1;
  const [top] = open;
  const opensItems = ordinal === 1 && seriesOf(series).rank > itemRank;
  if (open.length === 1 && opensItems && top !== null && isBullet(top?.series)) return 1;
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const upper = open[depth];
    if (
      (upper === null && !ladder.isTop(series)) ||
      (upper !== null && upper !== undefined && ladder.isAbove(upper.series, series))
    )
      return depth + 1;
  }
  return 0;
}

/** Series whose numbers of more parts stand under those of fewer: Ⅱ－２－１ under Ⅱ－２. */
const nesting = new Set(['roman']);

/** Depths of the open clauses a reading may go on from, or of the one of its own series under which it begins a list. */
function goesOnFrom(
  open: readonly (MarkerReading | null)[],
  { series, ordinal, branches }: MarkerReading,
): { depths: number[]; under: number | null } {
  const depths = open.flatMap((one, depth) => (one?.series === series ? [depth] : []));
  if (!nesting.has(series)) return { depths, under: null };
  const beside = depths.filter((depth) => open[depth]?.branches.length === branches.length);
  if (beside.length > 0) return { depths: beside, under: null };
  const under = depths.findLast((depth) => {
    const upper = open[depth];
    const shared = upper?.branches ?? [];
    return upper?.ordinal === ordinal && shared.every((part, at) => part === branches[at]);
  });
  return under !== undefined && (open[under]?.branches.length ?? 0) < branches.length
    ? { depths: [], under }
    : { depths: depths.slice(0, 1), under: null };
}

const preference: readonly Fit[] = ['next', 'first', 'skip', 'back', 'late'];

/**
 * Finds the place of a marker among the open clauses, top first (`null` stands for an unknown ancestor): each reading is
 * tried on each open series, the best fit wins, the deepest among equals.
 */
export function place(
  open: readonly (MarkerReading | null)[],
  readings: readonly MarkerReading[],
  ladder: Ladder,
): Placement {
  let best: Placement | null = null;
  const offer = (placement: Placement): void => {
    if (best === null || preference.indexOf(placement.fit) < preference.indexOf(best.fit))
      best = placement;
  };
  for (const reading of readings) {
    const { depths, under } = goesOnFrom(open, reading);
    if (under !== null) offer({ depth: under + 1, reading, fit: 'first' });
    for (const depth of depths.reverse()) {
      const last = open[depth];
      if (last != null) offer({ depth, reading, fit: fitOn(reading, last) });
    }
    if (depths.length === 0 && under === null) {
      const isFirst = reading.ordinal <= 1;
      offer({
        depth: depthUnder(open, reading, ladder),
        reading,
        fit: isFirst ? 'first' : 'late',
      });
    }
  }
  if (best === null) throw new Error('Unexpected marker without a reading, expected at least one');
  return best;
}
