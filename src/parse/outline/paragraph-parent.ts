import { seriesOf } from '../../model/marker-series.ts';
import { endingOf, goesOnList } from './flow.ts';
import type { Piece } from '../lines/piece.ts';
import { isOmission, standsApart } from '../lines/standing-apart.ts';
import { isListBullet } from '../markers/series-kinds.ts';
import { caseOrPerson, isSentence, isWordsOnly, roughText, type Unit } from './unit.ts';

/** Whether a text can only be a heading or remark, never the body of a label that lost its own. */
export function isAtHeading(text: string): boolean {
  return standsApart(text) || /^(?:なお|ただし|また|この場合|※)/u.test(text);
}

/** Texts that speak of a whole group of clauses: questions, proposals and captions of a deck. */
const ofGroup = /(?:あるか|べきか|してはどうか|てはどうか|ではないか|について)[。）)]*$/u;

/** Whether a paragraph is a title in brackets, a question or a proposal, and so no part of the clause before it. */
export function speaksOfGroup(paragraph: readonly Piece[]): boolean {
  const [first] = paragraph;
  const end = paragraph
    .slice(-3)
    .map((piece) => piece.text)
    .join('');
  return first !== undefined && (standsApart(first.text) || ofGroup.test(end));
}

/**
 * The open clause a paragraph belongs to: by its indentation where there is one, by its grammar otherwise. `within` tells
 * that the next marker counts on from the innermost open clause, whose own the paragraph then is.
 */
export function paragraphParent(
  open: readonly Unit[],
  paragraph: readonly Piece[],
  laidOut: boolean,
  within: boolean,
): Unit | null {
  const first = paragraph[0];
  const last = open.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = paragraph.map((piece) => piece.text).join('');
  const goesOn = goesOnList.test(text) && last.parent !== null && holdsWordsOnly(last.parent);
  if (goesOn && (!laidOut || first.indent <= last.labelIndent)) return last.parent;
  if (laidOut) return parentByIndent(open, first) ?? last;
  if (isTitled(last) && (within || titlesText(last.before))) return last;
  return endingOf(text) === 'stop' ? aboveItems(open) : last;
}

/** Characters of a title without marker at most. */
const longestTitle = 30;

/**
 * How many of the open clauses a title leaves open: short words below a blank line and a bullet's sentence, which are no
 * calculation and stand not in brackets, end the bullets before them. `null` where a paragraph is none.
 */
export function depthOfTitle(open: readonly Unit[], paragraph: readonly Piece[]): number | null {
  const text = paragraph.map((piece) => piece.text).join('');
  const last = open.at(-1);
  if (last === undefined || !isBullet(last) || !isSentence(last)) return null;
  const isTitle =
    (paragraph[0]?.gap ?? 0) > 0 &&
    text.length <= longestTitle &&
    endingOf(text) === 'either' &&
    !/[。、，：:×✕÷＝=＋+]|^[（(].*[）)]$/u.test(text);
  return isTitle ? open.findLastIndex((unit) => !isBullet(unit)) + 1 : null;
}

function isBullet({ reading }: Unit): boolean {
  return reading !== null && isListBullet(reading.series);
}

/** Whether an item is words only and counts, so that a text between it and the next one says what it names. */
function isTitled(item: Unit): boolean {
  if (item.reading === null) return false;
  const { nature } = seriesOf(item.reading.series);
  return nature === 'ordered' && isWordsOnly(item) && !caseOrPerson.test(roughText(item));
}

/** Whether an item is a title: a text of its own stands under it, or items that are sentences. */
function titlesText(item: Unit | null): boolean {
  return (
    item !== null && (item.body !== '' || (isWordsOnly(item) && item.children.some(isSentence)))
  );
}

/** Words that announce the items under a clause. */
const announcing = /(?:次の|次に|以下の|以下に|下記|いずれ|とおり|例えば)/u;

/** The clause that opened the list in which the innermost open clause is an item without a sentence, or that clause. */
function aboveItems(open: readonly Unit[]): Unit | null {
  let depth = open.length - 1;
  while (depth > 0) {
    const [unit, upper] = [open[depth], open[depth - 1]];
    if (unit === undefined || upper === undefined || !isItem(unit, upper)) break;
    depth -= 1;
  }
  return open[depth] ?? null;
}

/** Series of remarks on what stands above: the text goes on from there. */
const remarks = new Set(['remark', 'example']);

function isItem(unit: Unit, upper: Unit): boolean {
  if (
    unit.reading !== null &&
    !isOmission(roughText(unit)) &&
    (seriesOf(unit.reading.series).nature === 'bullet' || remarks.has(unit.reading.series))
  )
    return true;
  if (isSentence(unit)) return false;
  return announces(roughText(upper)) || (announces(upper.body) && holdsWordsOnly(upper));
}

/** Whether words end with the announcement of items: 次に掲げる…, 次の各号のいずれか. */
export function announces(words: string): boolean {
  return announcing.test(words.slice(-announcementLength));
}

/** Whether the items under a clause are more than one, and words without a sentence. */
function holdsWordsOnly({ children }: Unit): boolean {
  return children.length > 1 && children.every(isWordsOnly);
}

/** Characters at the end of a clause in which it may announce items. */
const announcementLength = 80;

/** The innermost open clause that is a title: own text without a sentence. */
function headingAbove(open: readonly Unit[]): Unit | null {
  const isHeading = (unit: Unit): boolean =>
    unit.unknown ||
    (unit.reading !== null &&
      seriesOf(unit.reading.series).nature !== 'bullet' &&
      !isSentence(unit) &&
      !isOmission(roughText(unit)));
  let depth = open.length - 1;
  if (open.some(isSentence)) while (depth >= 0 && !isSentence(open[depth] as Unit)) depth -= 1;
  while (depth >= 0 && !isHeading(open[depth] as Unit)) depth -= 1;
  return open[depth] ?? null;
}

/** The title above whose group a remark speaks of; where indentation tells, none whose label stands right of it. */
export function groupAbove(open: readonly Unit[], first: Piece, laidOut: boolean): Unit | null {
  const left = laidOut ? open.filter((unit) => unit.labelIndent <= first.indent) : [];
  return headingAbove(left) ?? headingAbove(open);
}

/** The innermost open clause whose label stands left of the paragraph's first line, or over it where that is a title. */
function parentByIndent(open: readonly Unit[], first: Piece): Unit | null {
  const last = open.at(-1);
  const holds = (unit: Unit): boolean =>
    unit.labelIndent < first.indent ||
    (unit === last &&
      (isSetOff(unit) || (unit.labelIndent === first.indent && isTitleOfText(unit))));
  return open.findLast(holds) ?? null;
}

/** Whether a numbered clause is a title, and no item of a list that is announced. */
export function isTitleOfText(unit: Unit): boolean {
  const { reading, parent } = unit;
  if (reading === null || seriesOf(reading.series).nature !== 'ordered' || isSentence(unit))
    return false;
  return parent === null || !(announces(roughText(parent)) || announces(parent.body));
}

/** Whether a text opens a page left of all that is open, as the title of a slide does. */
export function titlesSlide(open: readonly Unit[], { opensPage, indent }: Piece): boolean {
  return opensPage && open.every((unit) => unit.labelIndent > indent);
}

/** Highest rank of series whose titles are set in the middle or to the right, 第１章 or 附則, so that text right under them stands left. */
const setOffRank = 25;

function isSetOff({ reading }: Unit): boolean {
  return reading !== null && seriesOf(reading.series).rank <= setOffRank;
}
