import type { Scan } from './found-reference.ts';
import { kanaNouns } from './kana-nouns.ts';

/** What a reference stands in, where that is named: a law, a notice, or a title of this or another text. */
export interface Head {
  start: number;
  end: number;
  kind: 'law' | 'document' | 'title';
  /** Name in half width without quotation marks. */
  name: string;
}

/** `（昭和23年法律第205号）`, `（平成24（2012）年厚生労働省告示第430号）`, `（令和６年３月５日保医発0305第５号）`, `（令和６年３月28日事務連絡）`. */
const citation =
  /^(?:明治|大正|昭和|平成|令和)[0-9元〇○一二三四五六七八九十]{1,3}(?:\([0-9]{4}\))?年.{0,60}?(?:号|事務連絡|通知|公布)/u;
const lawCitation = /(?:法律|政令|省令|府令|規則|勅令)第/u;
const nounChar = /[一-龠々〆ァ-ヴー・0-9A-Za-z○〇◯]/u;
const joints = ['及び', '並びに', 'に関する', 'に係る', 'のための', 'するための', ...kanaNouns];
const lawName = /(?:法|法律|令|政令|省令|規則|条例|規程)$/u;
const noLaw = /(?:方|(?<!医)療|手|用|技|文|作|製|剤|術|査)法$/u;
const documentName =
  /(?:指針|ガイドライン|要綱|要領|通知|告示|点数表|基準等?|基本計画|医療計画|法案|法律案|マニュアル|手引き?|通達|事務連絡|通則|別表)$/u;
const titleName =
  /(?:料|加算|基準|事項|指導|管理|体制|計画|検査|加算等|について|指定|部|章|節|款|[一-龠々]{2})[0-9Ⅰ-Ⅻ]?$/u;
const longestName = 60;

/** Whether a bracket that opens at `at` cites an official text by date and number. */
export function isCitation(text: string, at: number, pairs: Int32Array): boolean {
  const closing = pairs[at] ?? -1;
  return (
    text.charAt(at) === '(' &&
    closing > at &&
    citation.test(text.slice(at + 1, Math.min(closing, at + 90)))
  );
}

/** Whether a bracket that opens at `at` says what its words are called below: （以下「法」という。）. */
function isNaming(text: string, at: number, pairs: Int32Array): boolean {
  const closing = pairs[at] ?? -1;
  return closing > at && /^以下.{0,30}?「/u.test(text.slice(at + 1, Math.min(closing, at + 60)));
}

/** Where the name that ends at `end` begins: nouns, and the words that join them in names of laws. */
function nameStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < longestName) {
    const joint = joints.find((word) => text.endsWith(word, start) && start - word.length >= floor);
    if (joint !== undefined) start -= joint.length;
    else if (nounChar.test(text.charAt(start - 1))) start -= 1;
    else break;
  }
  // One ring before a name is a bullet, two or more stand for what is left open: ○○法.
  const joined =
    /^(?:(?:及び|並びに|に関する|に係る|のための|するための|・)+|[○〇◯](?![○〇◯]))/u.exec(
      text.slice(start, end),
    );
  return start + (joined?.[0].length ?? 0);
}

/** Where the words of an act's name cannot go on to the left: a bracket, a full stop, a phrase, another act, a day (日曜日及び国民の祝日に関する法律). */
const actBoundary =
  /(?:[。()「」はが]|曜日(?:及び|並びに|又は)|[ぁ-ん法令則]、|[法令則](?:及び|並びに))$/u;
/** Whom a sentence names before an act: …審議会、市町村及び高齢者の医療の確保に関する法律. */
const bodies = /(?:市町村|都道府県|[審協]議会|委員会|知事|大臣)(?:及び|並びに|又は)$/u;
/** What stands right of a 、 inside a name: the last nouns of a list, 人員、設備及び運営に関する基準, 脳卒中、心臓病その他の循環器病. */
const endOfList = /^[^のにをはが、]*(?:及び|その他の)/u;
/** The same where 等 ends the list: 医薬品、医療機器等の品質…. No word for who acts, nor for when, opens it: 今般、児童福祉施設等の…. */
const listWithOthers = /^、[一-龠々ァ-ヴー]{2,8}等の/u;
const firstOfList = /[一-龠々ァ-ヴー]{2,}[^国県府道市町村区者長院所員師会局課前後時中度ぁ-ん]$/u;

/** A person an act is for, where nothing stands before it: 高齢者、障害者等の移動等の円滑化の促進に関する法律. */
const personAtHead = /(?:^|[。()「」])[一-龠々]{2,5}者$/u;

function isInList(text: string, start: number): boolean {
  const comma = start - 1;
  if (endOfList.test(text.slice(start))) return true;
  const before = text.slice(0, comma);
  return (
    listWithOthers.test(text.slice(comma)) &&
    (firstOfList.test(before) || personAtHead.test(before))
  );
}

/** Whether a name cannot go on to the left of `start`. A noun in hiragana may look like a particle: 小児がん拠点病院. */
function isActBoundary(text: string, start: number, floor: number): boolean {
  if (kanaNouns.some((noun) => text.startsWith(noun, start - 1))) return false;
  if (bodies.test(text.slice(Math.max(floor, start - 8), start))) return true;
  return actBoundary.test(text.slice(Math.max(floor, start - 4), start));
}

/** Long names of acts hold any words: they begin after the last bracket, phrase or 、 that is none of a list in them. */
function actStart(text: string, end: number, floor: number): number {
  let start = end;
  while (
    start > floor &&
    end - start < longestName &&
    !isActBoundary(text, start, floor) &&
    (text.charAt(start - 1) !== '、' || isInList(text.slice(0, end), start))
  )
    start -= 1;
  return (
    start +
    (/^(?:及び|又は|並びに|また|なお|ただし|の規定による(?:改正|廃止)[前後]の|の規定に(?:基づ|よ)[くりる](?:定め(?:る|られた))?)/u.exec(
      text.slice(start, end),
    )?.[0].length ?? 0)
  );
}

/** Words that point at this text, not at another. */
const selfName =
  /^(?:本|この|当該|次|以下|上記|下記|前記|同|各|別記)(?:通知|告示|指針|要領|要綱|省令|ガイドライン|基準)?$|(?:上記|下記|前記)$/u;

/** Short names under which a law named before is cited. */
const shortLaw = /^(?:法|令|規則|政令|省令|条例|施行令|施行規則)$/u;

/**
 * Where the name of a law begins behind words that are none of it; `null` where all of it is one name. A blank parts
 * them after the word a clause defines (事業者 法第２条), a joint before a short name or behind another law (病院及び法第５条).
 */
function lawStart({ text, blanks }: Scan, start: number, end: number): number | null {
  for (let at = end - 1; at > start; at -= 1) {
    const [before, name] = [text.slice(start, at), text.slice(at, end)];
    if (start === 0 && blanks.has(at) && isLawName(name)) return at;
    const joint = /(?:及び|並びに)$/u.exec(before)?.[0];
    if (joint === undefined) continue;
    const isOther = isLawName(before.slice(0, -joint.length)) && isLawName(name);
    if (shortLaw.test(name) || isOther) return at;
  }
  return null;
}

function isLawName(name: string): boolean {
  return lawName.test(name) && !noLaw.test(name);
}

/** The law, document or title named by the words that end at `at`, after the last reference; `null` where none is. */
export function headBefore(scan: Scan, at: number, titles: boolean): Head | null {
  const { text, pairs, taken: floor } = scan;
  const possessive = text.charAt(at - 1) === 'の' && at - 1 > floor;
  let end = possessive ? at - 1 : at;
  while (text.charAt(end - 1) === ')' && isNaming(text, pairs[end - 1] ?? -1, pairs))
    end = pairs[end - 1] ?? 0;
  const act = actBefore(text, end, floor);
  if (act !== null) return act;
  const whole = nameStart(text, end, floor);
  const start = titles
    ? titleStart(text, whole + lastJoint(text.slice(whole, end)), end, floor)
    : fullName(text, whole, end, floor);
  const law = lawStart(scan, start, end);
  if (law !== null) return { start: law, end, kind: 'law', name: text.slice(law, end) };
  const name = text.slice(start, end);
  if (start >= end || selfName.test(name)) return null;
  if (documentName.test(name)) return { start, end, kind: 'document', name };
  if (isLawName(name) && (!possessive || name.length > 2)) return { start, end, kind: 'law', name };
  return titles && possessive && titleName.test(name) ? { start, end, kind: 'title', name } : null;
}

/** What a name begins with that cannot be all of it: 整備に関する指針 is that of some hospitals. */
const aboutWhat = /^[一-龠々]{2,4}に(?:関する|係る)/u;

/** A short cited name is the end of a longer one: 診療報酬の算定方法（平成…）, 救急病院等を定める省令（昭和…）. */
function fullName(text: string, start: number, end: number, floor: number): number {
  const length = end - start;
  const isShort = length <= 5 || aboutWhat.test(text.slice(start, end));
  if (text.charAt(start - 1) === 'の' && isShort && start - 1 > floor) {
    const before = nameStart(text, start - 1, floor);
    return before < start - 1 ? before : start;
  }
  return length <= 2 && /[るた]$/u.test(text.slice(floor, start))
    ? actStart(text, end, floor)
    : start;
}

/** A title of one or two letters is the end of a longer one: 在宅医療の部. */
function titleStart(text: string, start: number, end: number, floor: number): number {
  return end - start <= 2 ? fullName(text, start, end, floor) : start;
}

/** Length of what stands before the last noun of a coordinated phrase: 加算並びに外来診療料 → 外来診療料. */
function lastJoint(name: string): number {
  return /^.*(?:及び|並びに|又は)/u.exec(name)?.[0].length ?? 0;
}

/** A name that ends in 「…に関する法律」 or 「…に関する法律施行令」, whatever words it holds. */
function actBefore(text: string, end: number, floor: number): Head | null {
  const tail = text.slice(Math.max(floor, end - 14), end);
  if (!/(?:ための|する|関する|係る)法律(?:施行(?:令|規則))?$/u.test(tail)) return null;
  const start = actStart(text, end, floor);
  return { start, end, kind: 'law', name: text.slice(start, end) };
}

/** Names of acts that are cited by date and number and hold any words, as 「…に関する法律」 does: …に関する基準（平成…）. */
const citedAct =
  /(?:ための(?:(?:基本的な)?(?:方針|指針|計画)|(?:法律|特別措置法|基本法)(?:施行(?:令|規則))?)|(?:に関する|に係る)(?:(?:法律|特別措置法|基本法)(?:施行(?:令|規則))?|基準|省令|命令|規則|条例|告示|指針|件))$/u;

/**
 * The head cited by the bracket that opens at `opener`: a quoted title or a name, and whether the citation is one of a law.
 */
export function citedHead(
  text: string,
  opener: number,
  floor: number,
  pairs: Int32Array,
): Head | null {
  const closing = pairs[opener] ?? opener;
  const kind = lawCitation.test(text.slice(opener, closing)) ? 'law' : 'document';
  const quote = '」』'.includes(text.charAt(opener - 1) || ' ') ? (pairs[opener - 1] ?? -1) : -1;
  if (quote >= floor)
    return { start: quote, end: closing + 1, kind, name: text.slice(quote + 1, opener - 1) };
  const isAct = citedAct.test(text.slice(Math.max(floor, opener - 16), opener));
  const whole = isAct ? actStart(text, opener, floor) : floor;
  // A name longer than any act's begins somewhere in it.
  const start =
    isAct && opener - whole < longestName
      ? whole
      : fullName(text, nameStart(text, opener, floor), opener, floor);
  if (start >= opener) return null;
  return { start, end: closing + 1, kind, name: text.slice(start, opener) };
}

/** Words after a title that use it as a basis: に基づき, に規定する, を踏まえ. A title said otherwise is only named. */
export const basisWords =
  /(?:等)?(?:に基づ|に沿っ|に則|に定め|に規定|に掲げ|に示|に準|による|により|によって|等?に従|に関する届|を踏まえ|を遵守|を参[考照]|にお(?:いて(?:示|定|規定)|ける)|の規定|で定め)/uy;

/** Whether a quoted title names a document: …について, …指針, …要綱. */
export function isDocumentTitle(quoted: string): boolean {
  const title = quoted.replace(/(?:\([^()]{0,60}\)|第[^第]{1,4}版(?:[^版]{1,4}編)?)$/u, '');
  return (
    title.length > 3 &&
    (documentName.test(title) ||
      /(?:について|の件|に関する法律|施設基準等?|判定基準)$/u.test(title))
  );
}
