import {
  basisWords,
  citedHead,
  headBefore,
  isCitation,
  isDocumentTitle,
  type Head,
} from './cited-head.ts';
import { add, fitsAt, type Scan } from './found-reference.ts';
import { saysWhat } from './label-guard.ts';
import { endsAsLabel, readPathList, type PathList } from './label-path.ts';
import { readLabel } from './label.ts';

const documentNouns =
  /(?:指針|ガイドライン|要綱|要領|通知|告示|点数表|基本計画|法案|法律案|マニュアル|手引き?|省令)/uy;
const otherPapers =
  /別(?:途)?資料|別冊[0-9]*|(?<![一-龠々])資料[0-9]+(?:-[0-9]+)?|参考資料[0-9]*/uy;

/** Characters the last word of a document's name can begin with. */
export const documentInitials = '指ガ要通告点基法マ手省別資参';

/** What leads from the name of a document to a label in it: の, and the word a notice opens its numbers with. */
const leading = /の(?:記の?)?/uy;

/**
 * The path that follows a head, with or without 「の」 between: …について」（令和…号）別添２の第２. `closely` allows any label
 * without 「の」, as after 同.
 */
export function pathAfter({ text, pairs }: Scan, end: number, closely = false): PathList | null {
  const at = end + (fitsAt(leading, text, end) ? leading.lastIndex - end : 0);
  const label = readLabel(text, at, pairs);
  if (label === null || (label.quoted && at === end)) return null;
  if (label.strength === 'named') return readPathList(text, label, pairs);
  if (at === end && !closely) return null;
  const list = readPathList(text, label, pairs);
  const long = (list.targets[0]?.from.labels.length ?? 0) > 1;
  if (
    label.strength === 'bare' &&
    label.readings[0]?.series === 'number' &&
    !long &&
    !saysWhat(text, list.end)
  )
    return null;
  return endsAsLabel(text, list.end) || long ? list : null;
}

function addHead(scan: Scan, head: Head): number {
  const list = pathAfter(scan, head.end);
  return add(scan, {
    start: head.start,
    end: list?.end ?? head.end,
    head,
    targets: list?.targets ?? [],
  });
}

/** A quoted title: its citation, the path in it that follows, or the words that use it make it a reference. */
export function readQuote(scan: Scan, at: number): number {
  const { text, pairs } = scan;
  const closing = pairs[at] ?? -1;
  if (closing < at) return at + 1;
  const end = closing + 1;
  if (isCitation(text, end, pairs)) return end;
  const head: Head = { start: at, end, kind: 'document', name: text.slice(at + 1, closing) };
  if (!isDocumentTitle(head.name)) return end;
  const named =
    text.charAt(end) === '(' && (pairs[end] ?? -1) > end ? (pairs[end] ?? end) + 1 : end;
  if (named === text.length || fitsAt(basisWords, text, named))
    return add(scan, { start: at, end, head });
  const list = pathAfter(scan, named);
  return list === null ? end : add(scan, { start: at, end: list.end, head, targets: list.targets });
}

/** A name or title cited by the bracket that opens here. */
export function readCited(scan: Scan, opener: number): number {
  const head = citedHead(scan.text, opener, scan.taken, scan.pairs);
  return head === null ? (scan.pairs[opener] ?? opener) + 1 : addHead(scan, head);
}

/** A document named by its last word where what follows uses it (オンライン指針に沿って), or another paper (別資料). */
export function readDocument(scan: Scan, at: number): number {
  const { text } = scan;
  if (fitsAt(otherPapers, text, at)) {
    const end = otherPapers.lastIndex;
    const head: Head = { start: at, end, kind: 'document', name: text.slice(at, end) };
    return add(scan, { start: at, end, head });
  }
  if (!fitsAt(documentNouns, text, at)) return at;
  const end = documentNouns.lastIndex;
  if (!fitsAt(basisWords, text, end) || text.startsWith('における', end)) return at;
  const head = headBefore(scan, end, false);
  const isNamed = head !== null && head.start < at;
  return isNamed && isProper(text.slice(head.start, at), text.slice(at, end))
    ? add(scan, { start: head.start, end, head })
    : at;
}

/** Whether the words before make it one certain document: オンライン指針, …を定める省令, but not 診療に係る指針. */
function isProper(before: string, noun: string): boolean {
  if (noun.endsWith('法案') || noun.endsWith('法律案')) return true;
  return noun === '省令' ? /[るた]$/u.test(before) : !/(?:に係る|に関する|の)$/u.test(before);
}
