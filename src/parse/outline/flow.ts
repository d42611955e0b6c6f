import type { Piece } from '../lines/piece.ts';
import { standsApart } from '../lines/standing-apart.ts';

/** How the text of a piece ends: a sentence is over, it must go on, or the words allow both. */
export type Ending = 'stop' | 'open' | 'either';

/** How far a piece fills its line: to the last character, so that even a sentence's end may be no end of paragraph. */
export type Filling = 'wholly' | 'mostly' | 'no';

/** Columns that may stay free at the end of a line that is full. */
const slack = 4;

/** Pieces on each side among which the longest line is sought. */
const reach = 8;
const fullShare = 0.78;

/** Share of the page's width below which a line set to the right is no full line. */
const leastShare = 0.5;
const narrowShare = 0.75;

/** Lines of a paragraph in a narrow box at most. */
const longestParagraph = 12;

/** Words and marks that a text cannot end with. */
const goesOn =
  /(?:[、，,・はをにがへや（(「『～〜]|(?<!も)の|(?<!こ)と|における|に関する|に係る|に対する|に基づく|及び|並びに|又は|若しくは)$/u;

/** The end of a line in a table of contents: dots that lead to a page. */
const leader = /[・…．.‥]{3,}[ 　]*[-－]?[ 　]*[0-9０-９]{1,3}[ 　]*[-－]?$/u;

/** A line of a table of contents without its page. */
export function withoutLeader(text: string): string {
  return text.replace(leader, '').trimEnd();
}

/** The call of a note behind the stop of a sentence: …となる。（注１） */
const callBehindStop = /[。？！?!](?:[（(](?:注|※)[0-9０-９]{0,2}[）)]|※[0-9０-９]{0,2})$/u;

/** How the words of a piece end. A stop inside closing brackets counts; a comma or particle must go on. */
export function endingOf(text: string): Ending {
  if (text === '') return 'either';
  if (leader.test(text) || callBehindStop.test(text)) return 'stop';
  if (/^(?:はじめに|おわりに|終わりに)$/u.test(text)) return 'either';
  if (/^[～〜].*[～〜]$/u.test(text)) return 'either';
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

/** A number and its bound, torn from the item it belongs to: 年間 500 件以上, おおむね 30 分以内. */
const limit =
  /^(?:(?:年間?|月|週|１?日|おおむね|概ね|約|原則)[ 　]?)*[0-9０-９][0-9０-９,，.．]*[ 　]?[^0-9０-９、。（）() 　]{1,4}(?:以上|以下|以内|未満|程度)$/u;

/** Whether a line holds only a number and its bound. */
export function isLimit(text: string): boolean {
  return limit.test(text);
}

/** A calculation, on a line of its own: 387×1.25＝483.75→484 単位. */
const formula = /[0-9０-９人数額率][ 　]*[×÷＝=][ 　]*[0-9０-９（(]|＝.*[×÷]|[×÷].*＝/u;

/** Whether a line holds a calculation. */
export function isCalculation(text: string): boolean {
  return formula.test(text);
}

/** The end of a range of labels that began on the line before: ③まで, (ウ)までに. */
const untilLabel =
  /^(?:[①-⑳]|[（(][^（）()]{1,3}[）)]|[ア-ン]|第?[0-9０-９一二三四五六七八九十]{1,3}[条項号]?)まで(?=[のにをはが、）)])/u;

/** The rest of a verb, or what only follows one, up to a stop: 計算す／る。, 差し支え／ないこと。, 満たす／ものとする。 */
const restOfVerb =
  /^(?:る|れ[るてたなば]|する|し[てた](?!が)|され|こと(?!ば|さら)|もの(?!づ|とは)|とする|なければ|ならない|ない(?!し)|よう[にな]|べき)[ぁ-ん]*[。、]/u;

/** Whether a text ends the sentence that the one before leaves in its verb, with a letter and no stop. */
export function endsVerb(before: string, text: string): boolean {
  return restOfVerb.test(text) && /[ぁ-んァ-ヴー一-龠々]$/u.test(before);
}

/** Whether a piece can only go on the one before: it begins with a mark or a particle that opens no line of its own. */
export function mustContinue(text: string): boolean {
  return (
    untilLabel.test(text) ||
    /^(?:を|[はがにともで]、)|^[。、，．）)」』】〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々～]/u.test(
      text,
    )
  );
}

/** Words with which the sentence that announced a list goes on after its last item: ・…／・…／を遵守すること。 */
export const goesOnList =
  /^(?:は、|(?:等|など)?を|(?:等|など)[のが、]|の(?:業務|事項|要件|いずれ|取組|[0-9０-９一二三四五六七八九十]{1,2}(?:種類?|項目|点|つ|区分|段階|要件|事項))|が(?:求められ|必要で|重要で|望ま)|に(?:ついて|より|関し|係る|(?:十分|特に)?(?:留意|配慮|注意))|のうち|と(?:の|いった)(?:指摘|意見|声|課題|回答|要望))/u;

/** For each piece whether it fills its line, so that a sentence may go on in the next: its edge against those around. */
export function fillsLine(pieces: readonly Piece[]): Filling[] {
  // Leaders of a table of contents reach further than any text: they tell nothing of how wide its lines are.
  const longest = fullWidths(
    pieces.map(({ edge, indent, text }) => (leader.test(text) ? indent : edge)),
  );
  const leftmost = slidingMaximum(pieces.map(({ indent }) => -indent)).map((value) => -value);
  const uniform = uniformLines(pieces, longest);
  const edges = visualEdges(pieces, longest);
  return pieces.map(({ indent, text }, index) => {
    if (leader.test(text)) return 'no';
    const edge = edges[index] ?? 0;
    const left = Math.min(leftmost[index] ?? 0, indent);
    const longestHere = longest[index] ?? edge;
    if (edge - indent < (longestHere - left) * leastShare && !uniform.has(index)) return 'no';
    if (edge >= longestHere - slack) return 'wholly';
    return uniform.has(index) || edge - left >= (longestHere - left) * fullShare ? 'mostly' : 'no';
  });
}

/** A bracket that closes at the head of a piece: an extraction breaks a printed line there, and sets the rest anywhere. */
export const closesLine = /^[）)」』]/u;

/** Whether a piece begins with what an open bracket before it holds: 別途通知（／「介護職員…. */
export function isTornOff(before: string, text: string): boolean {
  return /[（(]$/u.test(before) && /^[「『]/u.test(text);
}

/** Columns of the widest line a page prints: where a sentence is longer, lines are whole paragraphs, and no extraction broke them. */
const widestPage = 120;

/**
 * Right edge of each piece on the printed page. An extraction breaks a printed line before a bracket and after a comma;
 * pieces that fit on one line together are taken for that line.
 */
function visualEdges(pieces: readonly Piece[], longest: readonly number[]): number[] {
  const edges = pieces.map(({ edge }) => edge);
  if (pieces.some(({ edge, text }) => edge > widestPage && text.endsWith('。'))) return edges;
  for (let at = 1; at < pieces.length; at += 1) {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (before === undefined || piece === undefined || piece.gap > 0) continue;
    const together = (edges[at - 1] ?? 0) + piece.edge - piece.indent;
    const width = longest[at] ?? 0;
    // A sentence with a label at its head begins with a reference: (1)の①に準じて行うこと。
    const refers = piece.marker !== null && endingOf(piece.text) === 'stop';
    const opens = /^[「『（(]/u.test(piece.text) && !refers;
    const cut =
      closesLine.test(piece.text) ||
      isTornOff(before.text, piece.text) ||
      (piece.indent === 0 && (opens || (piece.edge <= shortCut && piece.text.endsWith('、'))));
    if (!cut || together > width + slack || standsAlone(piece)) continue;
    edges[at] = together;
    edges[at - 1] = width;
  }
  return edges;
}

/** Whether a piece can be no rest of the printed line before it: it has a marker, names a clause, or is a text of its own. */
function standsAlone({ text, marker, isCaption }: Piece): boolean {
  return (marker !== null && !marker.running) || isCaption || standsApart(text);
}

/** Columns of a short piece that ends with a comma: ただし、 なお、 */
const shortCut = 20;

/**
 * Lines of narrow paragraphs: neighbours of about one width of which the last ends a sentence. Among much wider lines a
 * numbered line and a sentence are a title and its text: １ 対象／次の者とする。
 */
function uniformLines(pieces: readonly Piece[], longest: readonly number[]): Set<number> {
  const uniform = new Set<number>();
  let first = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece !== undefined && piece.gap === 0 && !piece.opensSlide) continue;
    const group = pieces.slice(first, at);
    const widest = group.reduce((width, { edge }) => Math.max(width, edge), 0);
    const isTitled =
      group.length === 2 && isNumbered(group[0]) && widest < (longest[first] ?? 0) * leastShare;
    const isParagraph =
      !isTitled &&
      group.length >= 2 &&
      group.length <= longestParagraph &&
      endingOf(group.at(-1)?.text ?? '') === 'stop' &&
      group.slice(0, -1).every(({ edge }) => edge >= widest * narrowShare);
    if (isParagraph) for (let index = first; index < at - 1; index += 1) uniform.add(index);
    first = at;
  }
  return uniform;
}

function isNumbered(piece: Piece | undefined): boolean {
  return piece?.marker?.readings.some(({ ordinal }) => ordinal > 0) ?? false;
}

/**
 * How much longer than all others around it a line is that tells nothing of their width, how many of these are alike at
 * least, and how long: titles and cells of tables are alike, too.
 */
const outlying = 1.15;
const fewestAlike = 6;
const leastAlike = 60;

/** How long a full line is around each piece: the longest there, unless that stands out from several of one length. */
function fullWidths(values: readonly number[]): number[] {
  return slidingMaximum(values).map((longest, at) => {
    const around = values.slice(Math.max(0, at - reach), at + reach + 1);
    const others = around.filter((value) => value * outlying < longest);
    if (others.length < around.length - 1) return longest;
    const next = Math.max(0, ...others);
    if (next < leastAlike) return longest;
    return others.filter((value) => value >= next - slack).length < fewestAlike ? longest : next;
  });
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
