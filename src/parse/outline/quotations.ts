import type { Piece } from '../lines/piece.ts';

const openings = '（(「『【〔［';
const brackets = /[（(「『【〔［）)」』】〕］]/gu;
/** Brackets that belong together, of either width. */
const kinds = ['（）()', '「」', '『』', '【】', '〔〕', '［］'];

/** Characters a pair of brackets can hold; an opening one that none closes within them is a misprint. */
const longestPair = 1200;

/** Characters from its opening up to which what stands in a pair is no structure: longer ones hold whole clauses. */
const longestQuotation = 400;

/** An opening bracket: the characters before it, and the piece it stands in. */
interface Opened {
  at: number;
  piece: number;
}

/** For each piece whether it begins inside brackets that are closed later, so that its marker may be one quoted. */
export function beginsQuoted(pieces: readonly Piece[]): boolean[] {
  const quoted = pieces.map(() => false);
  const starts: number[] = [];
  let opened = kinds.map((): Opened[] => []);
  let length = 0;
  pieces.forEach((piece, index) => {
    if (piece.opensSlide || piece.titlesColumn || piece.table !== null)
      opened = kinds.map(() => []);
    starts.push(length);
    const head = piece.marker?.rest ?? 0;
    for (const { index: offset, 0: bracket } of piece.text.slice(head).matchAll(brackets)) {
      const at = length + head + offset;
      const ofKind = opened[kinds.findIndex((kind) => kind.includes(bracket))] ?? [];
      if (openings.includes(bracket)) ofKind.push({ at, piece: index });
      else markInside(ofKind.pop(), at, index);
    }
    length += piece.text.length;
  });
  return quoted;

  function markInside(from: Opened | undefined, at: number, last: number): void {
    if (from === undefined || at - from.at > longestPair) return;
    for (let inner = from.piece + 1; inner <= last; inner += 1) {
      if ((starts[inner] ?? 0) - from.at > longestQuotation) return;
      quoted[inner] = true;
    }
  }
}
