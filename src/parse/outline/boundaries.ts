import { isListBullet } from '../markers/series-kinds.ts';
import {
  closesLine,
  endingOf,
  endsVerb,
  goesOnList,
  isLimit,
  isTornOff,
  mustContinue,
  type Filling,
} from './flow.ts';
import { isClosed, standsApart } from '../lines/standing-apart.ts';
import type { Piece } from '../lines/piece.ts';
import { isWordsOnly, roughText, type Unit } from './unit.ts';

/** A piece of a run of text, and whether it fills its line. */
export interface RunPiece {
  piece: Piece;
  fills: Filling;
  /** Whether it begins inside brackets. */
  quoted: boolean;
}

/** How much speaks for a new text between two pieces: nothing, a sentence's end, a new paragraph, one after a blank line. */
export type Boundary = 0 | 1 | 2 | 3;

/** For each piece how strongly a new text begins with it. */
export function findBoundaries(run: readonly RunPiece[], owner: Unit | null): Boundary[] {
  const mottos = mottoEdges(run);
  return run.map((one, at) => {
    const before = run[at - 1];
    if (before === undefined) return 0;
    if (mottos.has(at)) return 2;
    const opens = endsList(before, one, owner) || opensParagraph(before.piece, one, run[at + 1]);
    const torn =
      closesLine.test(before.piece.text) ||
      isTornOff(run[at - 2]?.piece.text ?? '', before.piece.text);
    if (opens) return 2;
    if (isRestOf(before.piece, one.piece, owner)) return 0;
    return boundaryBetween(before, one, torn);
  });
}

/** Whether a piece ends the verb of the line above it, unless it stands left of the item that line belongs to. */
function isRestOf(before: Piece, piece: Piece, owner: Unit | null): boolean {
  const isOutside = owner?.reading != null && piece.indent < owner.labelIndent;
  const isBelow = piece.gap === 0 || isOnNextPage(before, piece);
  return !isOutside && isBelow && endsVerb(before.text, piece.text);
}

/** Whether a piece set no further in than the label of an item goes on the sentence above the list. */
function endsList(before: RunPiece, { piece }: RunPiece, owner: Unit | null): boolean {
  if (owner?.reading == null || piece.indent > owner.labelIndent) return false;
  if (endingOf(before.piece.text) === 'open') return false;
  return isListBullet(owner.reading.series)
    ? piece.indent > 0 && before.fills !== 'wholly' && goesOnList.test(piece.text)
    : before.fills === 'no' && isUnfinished(owner.parent) && goesOnList.test(piece.text);
}

/** Whether a clause of several items, all of them words, is no sentence yet: 次に掲げる事業／（１）…／（２）…／を行うこと。 */
function isUnfinished(upper: Unit | null): boolean {
  if (upper === null || upper.children.length < 2) return false;
  const above = upper.body === '' ? roughText(upper) : upper.body;
  return above !== '' && endingOf(above) !== 'stop' && upper.children.every(isWordsOnly);
}

/** Whether a line below a numbered title opens a paragraph: it is set in from the line in which it goes on. */
function opensParagraph(
  before: Piece,
  { piece, fills, quoted }: RunPiece,
  next?: RunPiece,
): boolean {
  if (!before.inLine || piece.inLine || quoted || next === undefined || next.piece.gap > 0)
    return false;
  return (
    fills === 'wholly' &&
    endingOf(before.text) === 'either' &&
    endingOf(piece.text) !== 'stop' &&
    !mustContinue(piece.text) &&
    piece.indent >= next.piece.indent + 2
  );
}

/** Words that open a sentence of its own, so that a text before them has ended even without a stop. */
export const opensRemark = /^(?:なお|ただし|また|さらに|その際|この場合)、/u;

/** A motto under a title, and lines it fills at most: ～がんを知り、がんの克服を目指す～. */
const motto = /^[～〜][^～〜]{4,}[～〜]$/u;
const longestMotto = 3;

/** Indexes of the pieces with which mottos begin, and of those right behind them. */
function mottoEdges(run: readonly RunPiece[]): Set<number> {
  const edges = new Set<number>();
  run.forEach((_, at) => {
    const before = run[at - 1];
    if (before?.fills === 'wholly') return;
    if (before !== undefined && endingOf(before.piece.text) === 'open' && !isTitle(before.piece))
      return;
    for (let end = at + 1; end <= at + longestMotto && end <= run.length; end += 1) {
      const text = run.slice(at, end).map(({ piece }) => piece.text);
      if (motto.test(text.join(''))) edges.add(at).add(end);
    }
  });
  return edges;
}

/** Titles that end like a sentence that goes on: はじめに, ハラスメントとは. */
function isTitle({ text }: Piece): boolean {
  return /^(?:はじめに|おわりに|終わりに|[^、。]{1,20}とは)$/u.test(text);
}

/** `torn` tells that the piece before is a rest of a printed line, set anywhere. */
function boundaryBetween(before: RunPiece, one: RunPiece, torn: boolean): Boundary {
  const { piece, quoted } = one;
  const ending = endingOf(before.piece.text);
  const paragraph: Boundary = piece.gap > 0 ? 3 : 2;
  if (piece.inLine || (isLetter(before.piece) && isLetter(piece))) return 0;
  if (piece.opensSlide) return 3;
  if (piece.isCaption) return paragraph;
  if (mustContinue(piece.text)) return 0;
  if (namesOffices.test(piece.text) && ending === 'stop' && before.fills === 'wholly')
    return piece.gap > 0 ? paragraph : 0;
  if (ending !== 'open' && !torn && isSetOut(before, piece)) return paragraph;
  if (quoted) return 0;
  if (standsApart(piece.text) || isClosed(before.piece.text)) return paragraph;
  if (standsApart(before.piece.text) && before.fills !== 'wholly') return paragraph;
  if (ending === 'open') return before.fills === 'no' && isTitle(before.piece) ? paragraph : 0;
  const isTold =
    followsSubject(before.piece, piece) ||
    namesBasis(before.piece, piece) ||
    ((piece.gap > 0 || before.fills !== 'wholly') && dateAlone.test(piece.text));
  if (ending === 'either' && isTold) return paragraph;
  if (ending === 'either' && opensRemark.test(piece.text)) return paragraph;
  if (ending === 'either' && standsFarBelow(before.piece, piece)) return paragraph;
  if (/[」』]$/u.test(before.piece.text) && /^[（(]/u.test(piece.text)) return 0;
  if (ending === 'either' && inBrackets.test(piece.text)) {
    if (inBrackets.test(before.piece.text)) return paragraph;
    if (before.fills !== 'wholly' && numberOfText.test(piece.text)) return paragraph;
    if (piece.gap === 0) return standsLeftOfTitle(before, piece) ? paragraph : 0;
  }
  if (ending === 'stop') {
    if (namesWhatFollows.test(piece.text) && !isOnNextPage(before.piece, piece)) return paragraph;
    if (piece.gap > 0 || before.fills !== 'wholly' || isShortTitle(one)) return paragraph;
    return indentsParagraph(before.piece, piece) ? 2 : 1;
  }
  return before.fills === 'no' ? paragraph : 0;
}

/** Whether a line below a sentence holds a few words that no next line goes on with: 遵守事項. */
function isShortTitle({ piece: { text }, fills }: RunPiece): boolean {
  const isShort = /^[^。、，：:（(「」）)]{2,16}$/u.test(text) && !isLimit(text);
  return fills === 'no' && isShort && endingOf(text) === 'either';
}

/** Who is in charge of the measure a sentence tells, wrapped behind it: 【厚生労働省、関係府省】. */
const namesOffices = /^【[^【】]*[省庁府](?:等|全府省庁)?】$/u;

/** A line in brackets: the rest of a title, or a remark of its own where another one stands above it. */
const inBrackets = /^[（(][^（）()]*[）)]$/u;

/** The date and number of a text, in brackets under its title: （平成18年厚生労働省告示第395号）. */
const numberOfText = /^[（(](?:明治|大正|昭和|平成|令和)[^（）()、。]{3,40}号[）)]$/u;

const date =
  '(?:明治|大正|昭和|平成|令和)[^（）()、。]{1,4}年[^（）()、。]{1,4}月[^（）()、。]{1,4}日';

/** A date or a month alone on its line, which stands under a title: 令和６年 10 月, 令和３年３月改訂. */
const dateAlone =
  /^(?:明治|大正|昭和|平成|令和)[ 　]?[0-9０-９元〇一-十]{1,3}[ 　]?年[ 　]?[0-9０-９一-十]{1,3}[ 　]?月(?:[ 　]?[0-9０-９一-十]{1,3}[ 　]?日)?[ 　]*(?:改[訂定正]|制定|策定|作成|施行|発行)?$/u;

/** Lines that no sentence goes on with behind a stop: a date, or words in brackets that are no sentence, （具体的な対応）, （…の例）. */
const namesWhatFollows = new RegExp(
  `^(?:${date}|[（(][^（）()。]{1,24}[）)]|[（(][^（）()。]{1,60}例[）)])$`,
  'u',
);

/** Columns by which a title or a signature stands right of what follows it; fewer where blank lines set it off. */
const setOff = { apart: 4, close: 6 } as const;

/**
 * Whether a text begins further left than the line before it, which is set to the right or in the middle. A full line at the
 * foot of a page goes on at the head of the next, wherever that begins.
 */
function isSetOut({ piece: before, fills }: RunPiece, piece: Piece): boolean {
  const columns = piece.gap > 0 ? setOff.apart : setOff.close;
  const goesOn = before.inLine || (fills === 'wholly' && isOnNextPage(before, piece));
  return !goesOn && before.indent - piece.indent >= columns;
}

/** Whether a form feed or a page number stands between two pieces. */
function isOnNextPage(before: Piece, piece: Piece): boolean {
  return piece.opensPage || piece.line - before.line - 1 > piece.gap;
}

/** Whether two blank lines or more part a line from the one before on its page, and not that one from what stands above it. */
function standsFarBelow(before: Piece, piece: Piece): boolean {
  return piece.gap >= 2 && piece.gap > before.gap && !isOnNextPage(before, piece);
}

/** Whether words in brackets are set left of the title they stand under, so that they are no rest of it. */
function standsLeftOfTitle({ piece: before, fills }: RunPiece, { indent }: Piece): boolean {
  return before.inLine && fills !== 'wholly' && indent > 0 && indent < before.indent;
}

/** What a notice is about: …について（通知）, where no quotation holds it, and 「…」の送付について, …の施行等について. */
const subject =
  /について[（(][^「」（）()]{2,12}[）)]$|^[^、。]{4,}(?:送付|発出|公布|施行|制定|実施|一部改正|取扱い)等?について$/u;

/** Whether a line under a blank one, or set in, follows what a notice is about: no line of a running sentence does. */
function followsSubject(before: Piece, piece: Piece): boolean {
  const isApart = piece.gap > 0 || indentsParagraph(before, piece);
  return isApart && !before.inLine && before.marker === null && subject.test(before.text);
}

/** Whether a numbered line ends as titles do that name what they go back to: ２ 届出（第５条関係）, （改正後の令第２条関係）. */
function namesBasis({ text, inLine, marker }: Piece, next: Piece): boolean {
  const isNumbered = inLine || marker !== null;
  return isNumbered && /[（(][^（）()。]{2,40}関係[）)]$/u.test(text) && !particle.test(next.text);
}

/** Words with which a sentence goes on behind brackets. */
const particle = /^(?:[はのをにがともへでや]|及び|又は|並びに)/u;

/** Whether a line holds a single letter of a word set vertically. */
function isLetter({ text, marker }: Piece): boolean {
  return text.length === 1 && marker === null;
}

/** Whether a piece is set in from the one before by one full-width blank or more, as a paragraph's first line is. */
function indentsParagraph(before: Piece, piece: Piece): boolean {
  return !before.inLine && piece.indent >= before.indent + 2 && piece.indent <= before.indent + 6;
}
