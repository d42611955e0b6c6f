import { readMarker, seriesOf } from '../../model/marker-series.ts';
import { isDigit } from '../../model/numeral.ts';
import { readLineMarker } from '../markers/marker-line.ts';
import { displayWidth, isBlank, isJapanese } from './characters.ts';
import { slicePiece, type Piece } from './piece.ts';

/** Splits pieces that hold several items of one list: `①… ②… ③…`, `（ⅰ）… （ⅱ）…`, or `３．…２．…１．…` where boxes ran together. */
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

/** Lowest rank of the series in brackets that list items: （１）. */
const itemRank = 45;

/** Columns of the blanks before an item in brackets at most: wider ones part the columns of a table. */
const widestGap = 4;

/** What an item in brackets can end with, before the blanks that part it from the next: no particle or comma. */
const endOfItem = /(?:[^ 　ぁ-ん、，・「『（(第]|こと|もの|とき|など)([ 　]+)$/u;

/** Whether an item in brackets begins at an offset behind blanks, and nothing refers to it: （２）に掲げる. */
function opensItem(text: string, at: number): boolean {
  const [, gap = ''] = endOfItem.exec(text.slice(Math.max(0, at - 8), at)) ?? [];
  if (gap === '' || displayWidth(gap) > widestGap) return false;
  const marker = readLineMarker(text.slice(at));
  return marker !== null && !marker.running && at + marker.rest < text.length;
}

/** Offsets at which the items of a line begin; `[0]` where it holds one. */
function itemStarts({ text, marker: head }: Piece): number[] {
  const starts = [0];
  const reading = head?.readings[0];
  if (head === null || reading === undefined || head.running) return starts;
  const stopped = /[．.]$/.test(head.raw);
  const inBrackets = /[）)]$/.test(head.raw) && seriesOf(reading.series).rank >= itemRank;
  if (!stopped && !inBrackets && reading.series !== 'circled') return starts;
  let last = reading.ordinal;
  for (let at = head.rest; at < text.length; at += 1) {
    if (stopped ? !isDigit(text[at]) || !endsItem(text[at - 1]) : !isBlank(text[at - 1])) continue;
    if (inBrackets && !opensItem(text, at)) continue;
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
