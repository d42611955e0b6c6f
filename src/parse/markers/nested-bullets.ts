import { seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';

/** Lowest rank of series that list items, rather than sections. */
const itemRank = 45;

/** Which bullets stand above which series, `upper>lower`, from how markers follow one another. */
export function nestedBullets(pieces: readonly Piece[]): Set<string> {
  const marked = pieces.flatMap(({ marker, indent }) => {
    const reading = marker?.readings[0];
    return reading === undefined ? [] : [{ ...reading, indent }];
  });
  const above = [...bulletsSetIn(marked), ...bulletsAboveBullets(marked)];
  return new Set([...above, ...bulletsAboveLists(marked)]);
}

/** Notes (※) may hold lists and stand in them: how they follow one another tells nothing. */
const isBullet = (series: string): boolean =>
  seriesOf(series).nature === 'bullet' && series !== 'note';

/** Bullets of one rank: in each stretch without numbers those printed first come again after the others, in none otherwise. */
function bulletsAboveBullets(readings: readonly MarkerReading[]): string[] {
  const nested = new Set<string>();
  const order = new Set<string>();
  let seen: string[] = [];
  for (const { series } of readings) {
    if (!isBullet(series)) {
      seen = [];
      continue;
    }
    const first = seen.indexOf(series);
    if (first < 0) {
      for (const before of seen) order.add(`${before}>${series}`);
      seen.push(series);
      continue;
    }
    for (const lower of seen.slice(first + 1))
      if (seriesOf(lower).rank === seriesOf(series).rank) nested.add(`${series}>${lower}`);
  }
  return [...nested].filter((pair) => !order.has(reversed(pair)));
}

/** Columns by which a bullet is set in from the one it stands under at least. */
const setIn = 2;

/** Bullets beside others that are always set further in, where both are bullets: ● above ➢. */
function bulletsSetIn(readings: readonly (MarkerReading & { indent: number })[]): string[] {
  const inside = new Set<string>();
  const beside = new Set<string>();
  readings.slice(1).forEach((lower, at) => {
    const upper = readings[at];
    if (upper === undefined || upper.series === lower.series) return;
    if (!isBullet(upper.series) || !isBullet(lower.series)) return;
    const [left, right] = upper.indent < lower.indent ? [upper, lower] : [lower, upper];
    const pair = `${left.series}>${right.series}`;
    if (right.indent - left.indent >= setIn) inside.add(pair);
    else beside.add(pair).add(reversed(pair));
  });
  return [...inside].filter((pair) => !beside.has(pair) && !inside.has(reversed(pair)));
}

function reversed(pair: string): string {
  return pair.split('>').toReversed().join('>');
}

/** Bullets right before a list that begins with 1, set no further in, and never between two of its items: ○ above ① ②. */
function bulletsAboveLists(readings: readonly (MarkerReading & { indent: number })[]): string[] {
  const above = new Set<string>();
  const inside = new Set<string>();
  const lists = new Map<string, { ordinal: number; since: Set<string> }>();
  readings.forEach(({ series, ordinal, indent }, at) => {
    if (isBullet(series)) {
      for (const { since } of lists.values()) since.add(series);
      return;
    }
    const before = readings[at - 1];
    if (
      ordinal === 1 &&
      before !== undefined &&
      isBullet(before.series) &&
      before.indent <= indent &&
      seriesOf(series).rank >= itemRank
    )
      above.add(`${before.series}>${series}`);
    const list = lists.get(series);
    if (list !== undefined && ordinal === list.ordinal + 1)
      for (const bullet of list.since) inside.add(`${bullet}>${series}`);
    lists.set(series, { ordinal, since: new Set() });
  });
  return [...above].filter((pair) => !inside.has(pair));
}
