import type { Piece } from '../lines/piece.ts';

/** Each bracket with the opening one of its pair in full width. */
const pairs: Readonly<Record<string, { opening: string; opens: boolean }>> = Object.fromEntries(
  ['（）', '()', '「」', '『』', '【】', '〔〕', '［］'].flatMap((pair) => {
    const [opening = '', closing = ''] = pair;
    const name = opening === '(' ? '（' : opening;
    return [
      [opening, { opening: name, opens: true }],
      [closing, { opening: name, opens: false }],
    ];
  }),
);
const brackets = /[（(「『【〔［）)」』】〕］]/gu;

/** Characters a pair of brackets can hold; an opening one that none closes within them is a misprint. */
const longestPair = 1200;

/** Characters from its opening up to which what stands in a pair is no structure: longer ones hold whole clauses. */
const longestQuotation = 400;

/** For each piece whether it begins inside brackets that are closed later, so that its marker may be one quoted. */
export function beginsQuoted(pieces: readonly Piece[]): boolean[] {
  const quoted = pieces.map(() => false);
  const starts: number[] = [];
  let opened = new Map<string, { at: number; piece: number }[]>();
  let length = 0;
  pieces.forEach((piece, index) => {
    if (piece.opensSlide || piece.titlesColumn || piece.table !== null) opened = new Map();
    starts.push(length);
    const from = piece.marker?.rest ?? 0;
    for (const { index: offset, 0: bracket } of piece.text.slice(from).matchAll(brackets)) {
      const at = length + from + offset;
      const { opening = '', opens = true } = pairs[bracket] ?? {};
      const open = opened.get(opening) ?? [];
      if (opens) {
        open.push({ at, piece: index });
        opened.set(opening, open);
        continue;
      }
      const pair = open.pop();
      if (pair === undefined || at - pair.at > longestPair) continue;
      for (let inner = pair.piece + 1; inner <= index; inner += 1) {
        if ((starts[inner] ?? 0) - pair.at > longestQuotation) break;
        quoted[inner] = true;
      }
    }
    length += piece.text.length;
  });
  return quoted;
}
