import type { Piece } from './piece.ts';

/** How the text of a piece ends: a sentence is over, it must go on, or the words allow both. */
export type Ending = 'stop' | 'open' | 'either';

/** Pieces on each side among which the longest line is sought. */
const reach = 8;
const fullShare = 0.82;
const narrowShare = 0.75;

/** Lines of a paragraph in a narrow box at most. */
const longestParagraph = 12;

/** Words and marks that a text cannot end with. */
const goesOn =
  /(?:[、，,・はをにのがとへや（(「『～〜]|における|に関する|に係る|に対する|に基づく|及び|並びに|又は|若しくは)$/u;

/** How the words of a piece end. A stop inside closing brackets counts; a comma or particle must go on. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  while (at > 0 && '）)」』】〕”'.includes(text[at] ?? ' ')) at -= 1;
  const last = text[at] ?? '';
  if ('。？！?!'.includes(last))
    return at === text.length - 1 || !closesNoun(text, at) ? 'stop' : 'either';
  if (at < text.length - 1) return 'either';
  return goesOn.test(text) ? 'open' : 'either';
}

/** Whether brackets after a stop close a quotation that the sentence may go on from: 「…すること。」と. */
function closesNoun(text: string, at: number): boolean {
  return /[」』]/.test(text.slice(at));
}

/** Whether a piece can only go on the one before: it begins with a mark that opens no line of its own. */
export function mustContinue(text: string): boolean {
  return /^[。、，．）)」』】〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々～]/u.test(text);
}

/** For each piece whether it fills its line, so that a sentence may go on in the next: its edge against those around. */
export function fillsLine(pieces: readonly Piece[]): boolean[] {
  const longest = slidingMaximum(pieces.map(({ edge }) => edge));
  const leftmost = slidingMaximum(pieces.map(({ indent }) => -indent)).map((value) => -value);
  const uniform = uniformLines(pieces);
  return pieces.map(({ edge, indent }, index) => {
    const left = Math.min(leftmost[index] ?? 0, indent);
    return uniform.has(index) || edge - left >= ((longest[index] ?? edge) - left) * fullShare;
  });
}

/** Lines of narrow paragraphs: neighbours of about one width of which the last ends a sentence. */
function uniformLines(pieces: readonly Piece[]): Set<number> {
  const uniform = new Set<number>();
  let first = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece !== undefined && piece.gap === 0 && !piece.opensSlide) continue;
    const group = pieces.slice(first, at);
    const widest = group.reduce((width, { edge }) => Math.max(width, edge), 0);
    const isParagraph =
      group.length >= 2 &&
      group.length <= longestParagraph &&
      endingOf(group.at(-1)?.text ?? '') === 'stop' &&
      group.slice(0, -1).every(({ edge }) => edge >= widest * narrowShare);
    if (isParagraph) for (let index = first; index < at - 1; index += 1) uniform.add(index);
    first = at;
  }
  return uniform;
}

function slidingMaximum(values: readonly number[]): number[] {
  const maxima: number[] = [];
  const queue: number[] = [];
  let head = 0;
  for (let at = 0; at < values.length + reach; at += 1) {
    if (at < values.length) {
      while (queue.length > head && (values[queue.at(-1) ?? 0] ?? 0) <= (values[at] ?? 0))
        queue.pop();
      queue.push(at);
    }
    const center = at - reach;
    if (center < 0) continue;
    while ((queue[head] ?? 0) < center - reach) head += 1;
    maxima[center] = values[queue[head] ?? 0] ?? 0;
  }
  return maxima;
}
