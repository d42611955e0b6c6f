import type { MarkerReading } from '../../model/marker-series.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { readLineMarker, type LineMarker } from './marker-line.ts';
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
  if (rest.marker === null || rest.marker.running || isCited(rest.text, rest.marker)) return [];
  const firsts = rest.marker.readings.filter(({ ordinal }) => ordinal <= 1);
  if (firsts.length === 0) return [];
  const behind = labelsBehind(rest, nextOf);
  const isLabel =
    rest.marker.closed || behind.length > 0 || firsts.some((reading) => isCounted(reading, nextOf));
  return isLabel ? [rest, ...behind] : [];
}

/** Labels glued to one another and to what is said of them: ⑴ア「侵襲を伴う研究」とは, ⑵イ(ｱ)の手続. */
const glued = /^(?:[ア-ン①-⑳]|[（(][ア-ンｱ-ﾝ0-9０-９a-z]{1,2}[）)])+(?:[「のをは]|及び|又は)/u;

/** Whether a label in a line begins the name of a clause that the text speaks of. */
function isCited(text: string, { end }: LineMarker): boolean {
  return glued.test(text.slice(end));
}

function isCounted(reading: MarkerReading, nextOf: Map<string, MarkerReading>): boolean {
  const next = nextOf.get(reading.series);
  return next !== undefined && reading.ordinal === 1 && follows(next, reading);
}
