import { seriesOf } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';

/** Pieces at the head of a text among which its first marker is sought. */
const reach = 40;

/** Whether a text begins inside a clause: its first marker counts on from one that is not there. */
export function beginsInside(pieces: readonly Piece[]): boolean {
  for (const piece of pieces.slice(0, reach)) {
    const { marker } = piece;
    if (marker === null || marker.running) continue;
    if (!marker.readings.every(({ series }) => isCounted(series))) return false;
    return marker.readings.every(({ ordinal }) => ordinal > 1);
  }
  return false;
}

function isCounted(series: string): boolean {
  const { nature, rank } = seriesOf(series);
  return nature === 'ordered' && rank >= 40 && rank < 90;
}
