import { readMarker } from '../../model/marker-series.ts';
import { isDigit } from '../../model/numeral.ts';
import { isBlank, isJapanese } from './characters.ts';
import { slicePiece, type Piece } from './piece.ts';

/** Splits pieces that hold several items of one list: `①… ②… ③…`, or `３．…２．…１．…` where boxes ran together. */
export function splitItems(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const starts = itemStarts(piece);
    return starts.length === 1
      ? [piece]
      : starts.map((start, at) => slicePiece(piece, start, starts[at + 1]));
  });
}

/** Whether the words of an item can end with a character: after a particle, a comma or 第 a number is one of a reference. */
function endsItem(char: string | undefined): boolean {
  return isJapanese(char) && !/[ぁ-ん、・「『（第]/u.test(char ?? '');
}

/** Offsets at which the items of a line begin; `[0]` where it holds one. */
function itemStarts({ text, marker: head }: Piece): number[] {
  const starts = [0];
  const reading = head?.readings[0];
  if (head === null || reading === undefined || head.running) return starts;
  const stopped = /[．.]$/.test(head.raw);
  if (!stopped && reading.series !== 'circled') return starts;
  let last = reading.ordinal;
  for (let at = head.rest; at < text.length; at += 1) {
    if (stopped ? !isDigit(text[at]) || !endsItem(text[at - 1]) : !isBlank(text[at - 1])) continue;
    const marker = readMarker(text, at);
    if (marker === null || marker.series !== reading.series) continue;
    const counts = stopped
      ? /[．.]$/.test(marker.raw) &&
        Math.abs(marker.ordinal - last) === 1 &&
        !isDigit(text[marker.end])
      : marker.ordinal === last + 1;
    if (!counts) continue;
    starts.push(at);
    last = marker.ordinal;
  }
  return starts;
}
