import { fold, foldCharacters } from './fold.ts';

/** A half-open stretch of a verbatim text, UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** A folded text that knows where each of its UTF-16 units stands in the verbatim one. */
export interface FoldedText {
  text: string;
  starts: number[];
  ends: number[];
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Characters that join with their neighbours; without any, each code point stands for itself. */
const joining = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\uff9e\uff9f\u1100-\u11ff]/u;
const foldedCharacters = new Map<string, string>();

/** A piece of a text that is folded by itself. */
interface Piece {
  folded: string;
  start: number;
  end: number;
}

/** Folds a text grapheme by grapheme, keeping the place of each. The result is that of `fold`. */
export function foldWithPlaces(verbatim: string): FoldedText {
  const whole = fold(verbatim);
  const pieces = joining.test(verbatim) ? graphemePieces(verbatim) : characterPieces(verbatim);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const piece of pieces) {
    for (const unit of piece.folded.split('')) {
      const expected = whole[text.length];
      if (expected === undefined) break;
      // White space that folding closed up has no counterpart.
      if (unit !== expected && /\s/u.test(unit) && expected !== ' ') continue;
      if (/\s/u.test(unit) && expected === ' ' && text.endsWith(' ')) continue;
      text += expected;
      starts.push(piece.start);
      ends.push(piece.end);
    }
  }
  return text === whole ? { text, starts, ends } : foldByPrefixes(verbatim, whole);
}

function graphemePieces(verbatim: string): Piece[] {
  return [...graphemes.segment(verbatim)].map(({ segment, index }) => ({
    folded: foldCharacters(segment),
    start: index,
    end: index + segment.length,
  }));
}

/** Segmenting takes longer than all the rest: most texts need none. */
function characterPieces(verbatim: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const character of verbatim) {
    const end = start + character.length;
    pieces.push({ folded: foldCharacter(character), start, end });
    start = end;
  }
  return pieces;
}

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = foldCharacters(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** The slow way for texts whose graphemes fold differently together: the length of each folded prefix. */
function foldByPrefixes(verbatim: string, whole: string): FoldedText {
  const starts = Array<number>(whole.length).fill(0);
  const ends = Array<number>(whole.length).fill(verbatim.length);
  let known = 0;
  let previous = 0;
  for (const { segment, index } of graphemes.segment(verbatim)) {
    const length = Math.min(fold(verbatim.slice(0, index + segment.length)).length, whole.length);
    for (; known < length; known += 1) {
      starts[known] = previous;
      ends[known] = index + segment.length;
    }
    previous = index + segment.length;
  }
  return { text: whole, starts, ends };
}

/** Where folded needles stand in a text, in its verbatim offsets: sorted, overlaps joined. */
export function findRanges(folded: FoldedText, needles: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
      found.push({
        start: folded.starts[at] ?? 0,
        end: folded.ends[at + needle.length - 1] ?? 0,
      });
    }
  }
  return joinRanges(found);
}

function joinRanges(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}
