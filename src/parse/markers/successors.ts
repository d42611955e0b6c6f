import type { MarkerReading } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';
import { follows } from './placement.ts';

/**
 * For each piece whether the next marker of its series counts on from it: a first `一` without a `二` to come is a word.
 * Bullets are confirmed by any other bullet.
 */
function successors(pieces: readonly Piece[]): boolean[] {
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

/** Characters behind two markers by which they are known to be one, printed in two columns. */
const sameWords = 6;

/** What two markers share that are printed on one line in two columns; `null` where a piece has none. */
function keyOf({ line, marker, text }: Piece): string | null {
  if (marker === null) return null;
  return `${line} ${marker.raw} ${text.slice(marker.rest, marker.rest + sameWords)}`;
}

/**
 * Offsets of the pieces whose marker counts on in its column, or beside which another column prints the same marker and words and
 * counts on: what one version of a text counts, so does the other, though its list may have one item only.
 */
export function confirmedMarkers(columns: readonly (readonly Piece[])[]): Set<number> {
  const counting = columns.flatMap((pieces) => {
    const counts = successors(pieces);
    return pieces.filter((_, at) => counts[at]);
  });
  const confirmed = new Set(counting.map(({ start }) => start));
  if (columns.length < 2) return confirmed;
  const keys = new Set(counting.map(keyOf));
  for (const piece of columns.flat())
    if (piece.marker !== null && keys.has(keyOf(piece))) confirmed.add(piece.start);
  return confirmed;
}
