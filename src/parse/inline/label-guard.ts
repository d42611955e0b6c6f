import { isDecimal } from '../../model/marker-series.ts';
import type { PathList } from './label-path.ts';
import { endsAsLabel } from './label-path.ts';
import { readLabel, type Label } from './label.ts';

const nounChar = /[一-龠々ァ-ヴーA-Za-z0-9ⅠⅡⅢ]/u;
const introducing = ['上記', '下記', '前記', '及び', '又は', '並びに', 'その他'];
/** Words that say what a label is for, so that even a bare number before them is a reference: に掲げる, の規定. */
const saying =
  /(?:に(?:掲げ|規定|該当|定め|示|係る|よる|加え|より|従|準|かかわらず)|の(?:規定|要件|基準を|いずれ|場合|方法|例に|例を|とおり|各)|まで|[をも](?:満た|除|踏まえ|参照|準用)|に(?:基づ|おいて|対し)|について|と同様)/uy;
/** Words that lead to a number as surely as to a section: 下記５の事業. */
const pointing = /(?:上記|下記|前記)$/u;
/** Before a number: names that differ in it only (加算１又は２, ランクⅡ、Ⅲ又はⅣ). */
const numberedName =
  /[一-龠々ァ-ヴー](?:[0-9]{1,2}(?:から|又は|及び|若しくは|、)|(?:[Ⅰ-Ⅻ](?:から|又は|及び|若しくは|、))+)$/u;
/** Before a roman number in brackets: names that differ in it only, 加算（Ⅰ）から（Ⅳ）まで. */
const gradedName =
  /[一-龠々ァ-ヴー](?:\([Ⅰ-ⅫIVX]{1,4}\)(?:から|又は|及び|若しくは|並びに|、|・|～)?)+$/u;
/** Series whose quoted labels are also marks that are written: 「ア」と記入する. */
const marks = new Set(['katakana', 'iroha', 'number', 'latin']);
const saidOf = /^と(?!同様|とも)/u;
const leftOut = /\(?略|\(新設/uy;
const nounsAfter = /^の([一-龠々ァ-ヴー]{4,30})/u;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether the words at `at` say what the label before them is for. */
export function saysWhat(text: string, at: number): boolean {
  return matches(saying, text, at);
}

/** Words for the text itself, before a label in it: 本要領第２の２. */
const ownText = /(?:本|この)(?:要綱|要領|通知|通達|指針|告示|規程|基準|ガイドライン)$/u;

/** Whether a word that leads to a label (上記, 又は, 本要領) ends at `start`. */
export function introduced(text: string, start: number): boolean {
  return (
    introducing.some((word) => text.endsWith(word, start)) ||
    ownText.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** Whether a label is part of a name: 提供料（Ⅰ）, the second number of 加算１又は２. */
export function isPartOfName(text: string, label: Label, pairs: Int32Array): boolean {
  if (label.strength === 'named') return false;
  if (
    label.readings[0]?.series === 'paren-roman' &&
    gradedName.test(text.slice(Math.max(0, label.start - longestList), label.start))
  )
    return true;
  if (text.charAt(label.start - 1) === '(' && pairs[label.start - 1] === label.end) return true;
  const before = text.slice(Math.max(0, label.start - 12), label.start);
  if (label.strength !== 'bare' || !numberedName.test(before)) return false;
  const next = text.charAt(label.end) === 'の' ? readLabel(text, label.end + 1, pairs) : null;
  return next?.strength !== 'marked';
}

/** Whether no noun before it swallows a label. Codes, forms and quoted labels stand free wherever they are. */
export function standsFree(text: string, label: Label): boolean {
  const series = label.readings[0]?.series ?? '';
  if (label.quoted || ['code', 'form', 'annex'].includes(series)) return true;
  // その他１ may be the name of a form or a row.
  if (label.strength === 'bare' && text.endsWith('その他', label.start)) return false;
  return (
    label.start === 0 ||
    !nounChar.test(text.charAt(label.start - 1)) ||
    introduced(text, label.start)
  );
}

/**
 * Whether words around a label make it a reference: `null` where they do not, the nouns that still have to be found in
 * the target where only they can tell, otherwise nothing (`''`).
 */
export function evidenceOf(
  text: string,
  list: PathList,
  hasHead: boolean,
  pairs: Int32Array,
): string | null {
  const [first] = list.targets;
  const label = first?.from.labels[0];
  if (first === undefined || label === undefined || matches(leftOut, text, list.end)) return null;
  const deep = first.from.labels.length > 1;
  const long = deep || list.targets.length > 1 || first.to !== null;
  const series = label.readings[0]?.series ?? '';
  const free = long || endsFree(text, list, pairs);
  // 「ア」となった and 「３」と記入する name a mark, no clause.
  if (label.quoted)
    return !long && marks.has(series) && saidOf.test(text.slice(list.end)) ? null : '';
  // Words around it and a clause of that number tell 2.1 from a quantity, and from 図 2.1.
  if (isDecimal(series))
    return (deep || saysWhat(text, list.end)) && !isOfFigure(text, list.start) ? '' : null;
  switch (series) {
    case 'law-item':
      return hasHead || (free && !nounChar.test(text.charAt(label.start - 1))) ? '' : null;
    case 'dai':
      if (
        !long &&
        !pointing.test(text.slice(0, list.start).slice(-2)) &&
        text.startsWith('に', list.end) &&
        !saysWhat(text, list.end)
      )
        return null;
      return free || hasHead || (label.readings[0]?.branches.length ?? 0) > 0 ? '' : null;
    case 'code':
      return free || text.endsWith('区分番号', label.start) ? '' : null;
    case 'number':
    case 'kanji':
    case 'latin':
      if (deep || saysWhat(text, list.end)) return '';
      if (pointing.test(text.slice(0, list.start).slice(-2)) && endsAsLabel(text, list.end))
        return '';
      return series === 'number' && !hasHead
        ? (nounsAfter.exec(text.slice(list.end, list.end + 32))?.[1] ?? null)
        : null;
    case 'roman':
    case 'paren-roman':
      return long || saysWhat(text, list.end) ? '' : null;
    default:
      return label.strength === 'named' || free ? '' : null;
  }
}

/** Whether a decimal counts figures: 図 1.1 及び 1.2. */
function isOfFigure(text: string, start: number): boolean {
  return /[図表式](?:[0-9.-]+(?:及び|又は|から|～|、))*$/u.test(
    text.slice(0, start).slice(-longestList),
  );
}

/** Characters of a list of figures that are looked at. */
const longestList = 40;

/** Whether a label is followed by words a reference can be followed by, and is not what a torn line left over. */
function endsFree(text: string, { start, end }: PathList, pairs: Int32Array): boolean {
  if (end >= text.length) return introduced(text, start);
  const closing = text.charAt(end) === '(' ? (pairs[end] ?? -1) : -1;
  return closing > end
    ? closing + 1 < text.length && endsAsLabel(text, closing + 1)
    : endsAsLabel(text, end);
}
