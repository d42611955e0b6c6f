import type { Piece } from './piece.ts';

/**
 * For each piece whether the next marker of its series counts on from it: a first `一` without a `二` to come is a word.
 * Bullets are confirmed by any other bullet.
 */
export function successors(pieces: readonly Piece[]): boolean[] {
  const confirmed = new Array<boolean>(pieces.length).fill(false);
  const nextOrdinal = new Map<string, number>();
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const marker = pieces[at]?.marker ?? null;
    if (marker === null || marker.running) continue;
    confirmed[at] = marker.readings.some(({ series, ordinal }) => {
      const next = nextOrdinal.get(series);
      return next !== undefined && (next === ordinal + 1 || (ordinal === 0 && next === 0));
    });
    for (const { series, ordinal } of marker.readings) nextOrdinal.set(series, ordinal);
  }
  return confirmed;
}
