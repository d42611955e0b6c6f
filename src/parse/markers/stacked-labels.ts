import type { MarkerReading } from '../../model/marker-series.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { readLineMarker } from './marker-line.ts';
import { follows } from './placement.ts';

/**
 * The pieces, and behind each the labels that open clauses in its line, each with the text behind it: 第３　１　(1)　….
 * One that ends by itself is such a label, any other where a later line counts on from it, or such a label stands behind it.
 */
export function unstack(pieces: readonly Piece[]): Piece[] {
  const unstacked: Piece[] = [];
  const nextOf = new Map<string, MarkerReading>();
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as Piece;
    unstacked.push(...labelsBehind(piece, nextOf).reverse(), piece);
    if (piece.marker?.running === false)
      for (const reading of piece.marker.readings) nextOf.set(reading.series, reading);
  }
  return unstacked.reverse();
}

function labelsBehind({ marker, ...piece }: Piece, nextOf: Map<string, MarkerReading>): Piece[] {
  if (marker === null || marker.running || marker.rest >= piece.text.length) return [];
  if (readLineMarker(piece.text.slice(marker.rest)) === null) return [];
  const rest = slicePiece({ ...piece, marker }, marker.rest);
  if (rest.marker === null || rest.marker.running) return [];
  const firsts = rest.marker.readings.filter(({ ordinal }) => ordinal <= 1);
  if (firsts.length === 0) return [];
  const behind = labelsBehind(rest, nextOf);
  const isLabel =
    rest.marker.closed || behind.length > 0 || firsts.some((reading) => isCounted(reading, nextOf));
  return isLabel ? [rest, ...behind] : [];
}

function isCounted(reading: MarkerReading, nextOf: Map<string, MarkerReading>): boolean {
  const next = nextOf.get(reading.series);
  return next !== undefined && reading.ordinal === 1 && follows(next, reading);
}
