import type { MarkerReading } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';
import { follows } from './placement.ts';

/**
 * For each piece whether the next marker of its series counts on from it: a first `一` without a `二` to come is a word.
 * Bullets are confirmed by any other bullet.
 */
export function successors(pieces: readonly Piece[]): boolean[] {
  const confirmed = new Array<boolean>(pieces.length).fill(false);
  const nextOf = new Map<string, MarkerReading>();
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const marker = pieces[at]?.marker ?? null;
    if (marker === null) continue;
    confirmed[at] = marker.readings.some((reading) => {
      const next = nextOf.get(reading.series);
      if (next === undefined) return false;
      return follows(next, reading) || (reading.ordinal === 0 && next.ordinal === 0);
    });
    if (marker.running) continue;
    for (const reading of marker.readings) nextOf.set(reading.series, reading);
  }
  return confirmed;
}
