import { seriesOf, type MarkerReading } from '../model/marker-series.ts';
import { readLineMarker } from './marker-line.ts';
import type { Piece } from './piece.ts';

/** Which series stands above which in one document. */
export interface Ladder {
  isAbove(upper: string, lower: string): boolean;
}

/**
 * Detects the ladder from the run of markers: where `（１）` is followed by a first `①` and the next `（ ）` is `（２）`,
 * circled numbers stand under parenthesised ones. Series that never meet keep their usual order; `override` goes first.
 */
export function detectLadder(pieces: readonly Piece[], override: readonly string[] = []): Ladder {
  const votes = countVotes(pieces);
  const isAbove = (upper: string, lower: string): boolean => {
    const [high, low] = [override.indexOf(upper), override.indexOf(lower)];
    if (high >= 0 && low >= 0) return high < low;
    const balance = (votes.get(`${upper}>${lower}`) ?? 0) - (votes.get(`${lower}>${upper}`) ?? 0);
    if (balance !== 0) return balance > 0;
    return seriesOf(upper).rank < seriesOf(lower).rank;
  };
  return { isAbove };
}

/** Votes of the form `upper>lower` over all pairs of neighbouring markers of which the lower begins its series. */
function countVotes(pieces: readonly Piece[]): Map<string, number> {
  const run: MarkerReading[] = [];
  for (const piece of pieces) {
    const marker = readLineMarker(piece.text);
    const reading = marker === null || marker.running ? undefined : marker.readings[0];
    if (reading !== undefined && seriesOf(reading.series).nature === 'ordered') run.push(reading);
  }
  const votes = new Map<string, number>();
  const nextOrdinal = new Map<string, number>();
  for (let at = run.length - 2; at >= 0; at -= 1) {
    const lower = run[at + 1];
    const upper = run[at];
    if (lower === undefined || upper === undefined) continue;
    const following = lower.series === upper.series ? undefined : nextOrdinal.get(upper.series);
    if (lower.ordinal === 1 && following === upper.ordinal + 1) {
      const key = `${upper.series}>${lower.series}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
    nextOrdinal.set(lower.series, lower.ordinal);
  }
  return votes;
}
