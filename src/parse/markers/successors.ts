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

/** Characters behind two markers by which they are known to be one, printed in two columns. */
const sameWords = 6;

/**
 * Offsets of the pieces beside which another column prints the same marker and words, and counts on from it: what one version of a
 * text counts, so does the other, though its list may have one item only.
 */
export function confirmedBeside(columns: readonly (readonly Piece[])[]): Set<number> {
  const beside = new Set<number>();
  if (columns.length < 2) return beside;
  const keyOf = ({ line, marker, text }: Piece): string | null =>
    marker === null
      ? null
      : `${line} ${marker.raw} ${text.slice(marker.rest, marker.rest + sameWords)}`;
  const counting = columns.map((pieces) => {
    const counts = successors(pieces);
    return new Set(
      pieces.flatMap((piece, at) => (counts[at] === true ? (keyOf(piece) ?? []) : [])),
    );
  });
  columns.forEach((pieces, column) => {
    for (const piece of pieces) {
      const key = keyOf(piece);
      if (key !== null && counting.some((keys, other) => other !== column && keys.has(key)))
        beside.add(piece.start);
    }
  });
  return beside;
}
