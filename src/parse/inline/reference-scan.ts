import {
  basisWords,
  citedHead,
  headBefore,
  isCitation,
  isDocumentTitle,
  type Head,
} from './cited-head.ts';
import { isQuote } from './brackets.ts';
import { readLabel, type Label } from './label.ts';
import { evidenceOf, introduced, isPartOfName, saysWhat, standsFree } from './label-guard.ts';
import { endsAsLabel, readPathList, type PathList, type PathTarget } from './label-path.ts';
import { readNoteCall } from './note-call.ts';
import { readRelative, type Relative } from './relative-word.ts';

/** A reference as its words show it, before anything is looked up. Offsets are those of the view. */
export interface FoundReference {
  start: number;
  end: number;
  head: Head | null;
  targets: PathTarget[];
  relative: Relative | null;
  /** Mark of a note call (`※`, `※2`), `null` for other references. */
  note: string | null;
  /** Nouns the target must hold where a bare number alone does not prove a reference: １の認知症疾患医療センター. */
  evidence: string | null;
}

/** What is read where: a view, its brackets, and what was found so far. */
interface Scan {
  text: string;
  pairs: Int32Array;
  found: FoundReference[];
  /** End of the last reference: words before it are taken. */
  taken: number;
}

const prefixes = [
  '当該通知',
  '同通知',
  '本通知',
  '区分番号',
  '区分',
  '上記の',
  '下記の',
  '前記の',
  '上記',
  '下記',
  '前記',
];
const otherPapers =
  /別(?:途)?資料|別冊[0-9]*|(?<![一-龠々])資料[0-9]+(?:-[0-9]+)?|参考資料[0-9]*/uy;
const documentNouns =
  /(?:指針|ガイドライン|要綱|要領|通知|告示|点数表|基本計画|法案|法律案|マニュアル|手引き?|省令)/uy;
const documentInitials = '指ガ要通告点基法マ手省';

function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Finds every reference of a view, in order. What stands in quotation marks belongs to the text it quotes. */
export function scanReferences(text: string, pairs: Int32Array): FoundReference[] {
  const scan: Scan = { text, pairs, found: [], taken: 0 };
  const ranges: [number, number][] = [[0, text.length]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    scan.taken = range[0];
    for (let at = range[0]; at < range[1];) {
      const before = scan.found.length;
      const next = readAt(scan, at);
      const added = scan.found.length > before ? scan.found.at(-1) : undefined;
      if (added !== undefined) pushInner(scan, added, ranges);
      at = Math.max(at + 1, next);
    }
  }
  return scan.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Brackets a coordinated reference passes over (…の①（（７）のロに限る。）、…) are read on their own. */
function pushInner({ text, pairs }: Scan, found: FoundReference, ranges: [number, number][]): void {
  for (let at = found.start; at < found.end; at += 1) {
    const closing = pairs[at] ?? -1;
    if (closing <= at) continue;
    if (
      text.charAt(at) === '(' &&
      readLabel(text, at, pairs) === null &&
      !isCitation(text, at, pairs)
    )
      ranges.push([at + 1, closing]);
    at = closing;
  }
}

/** Reads what begins at `at` and returns where to go on. */
function readAt(scan: Scan, at: number): number {
  const { text, pairs } = scan;
  const char = text.charAt(at);
  const note = readNoteCall(text, at, pairs);
  if (note !== null) return add(scan, { start: note.start, end: note.end, note: note.mark });
  if (isQuote(char)) return readQuote(scan, at);
  if (isCitation(text, at, pairs)) return readCited(scan, at);
  const relative = readRelative(text, at);
  if (relative !== null) return readFromRelative(scan, relative);
  if (documentInitials.includes(char) && test(documentNouns, text, at)) {
    const end = readDocument(scan, at, documentNouns.lastIndex);
    if (end > at) return end;
  }
  if (test(otherPapers, text, at))
    return add(scan, {
      start: at,
      end: otherPapers.lastIndex,
      head: {
        start: at,
        end: otherPapers.lastIndex,
        kind: 'document',
        name: text.slice(at, otherPapers.lastIndex),
      },
    });
  const label = readLabel(text, at, pairs);
  return label === null ? at : readFromLabel(scan, label);
}

function add(scan: Scan, found: Partial<FoundReference> & { start: number; end: number }): number {
  scan.found.push({
    head: null,
    targets: [],
    relative: null,
    note: null,
    evidence: null,
    ...found,
  });
  scan.taken = found.end;
  return found.end;
}

/** The path that follows a head, with or without 「の」 between: …について」（令和…号）別添２の第２. */
function pathAfter({ text, pairs }: Scan, end: number): PathList | null {
  const at = text.charAt(end) === 'の' ? end + 1 : end;
  const label = readLabel(text, at, pairs);
  if (label === null || (label.quoted && at === end)) return null;
  if (label.strength === 'named') return readPathList(text, label, pairs);
  if (at === end) return null;
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

function readQuote(scan: Scan, at: number): number {
  const { text, pairs } = scan;
  const closing = pairs[at] ?? -1;
  if (closing < at) return at + 1;
  const label = readLabel(text, at, pairs);
  if (label !== null) return readFromLabel(scan, label);
  const end = closing + 1;
  if (isCitation(text, end, pairs)) return end;
  const head: Head = { start: at, end, kind: 'document', name: text.slice(at + 1, closing) };
  if (!isDocumentTitle(head.name)) return end;
  const named =
    text.charAt(end) === '(' && (pairs[end] ?? -1) > end ? (pairs[end] ?? end) + 1 : end;
  if (named === text.length || test(basisWords, text, named))
    return add(scan, { start: at, end, head });
  const list = pathAfter(scan, named);
  return list === null ? end : add(scan, { start: at, end: list.end, head, targets: list.targets });
}

function readCited(scan: Scan, opener: number): number {
  const head = citedHead(scan.text, opener, scan.taken, scan.pairs);
  return head === null ? (scan.pairs[opener] ?? opener) + 1 : addHead(scan, head);
}

function readFromRelative(scan: Scan, relative: Relative): number {
  const { text, pairs } = scan;
  if (
    relative.start > 0 &&
    /[一-龠々]/u.test(text.charAt(relative.start - 1)) &&
    !introduced(text, relative.start)
  )
    return relative.end;
  if (isScope(text, relative.start, relative.end)) return relative.end;
  const label = readLabel(text, relative.end, pairs);
  const list =
    label !== null && (label.strength === 'named' || relative.kind === 'same-place')
      ? readPathList(text, label, pairs)
      : null;
  if (relative.kind === 'same-text' && list === null && !test(basisWords, text, relative.end))
    return relative.end;
  if (relative.kind === 'same-place' && list === null) return relative.end;
  return add(scan, {
    start: relative.start,
    end: list?.end ?? relative.end,
    relative,
    targets: list?.targets ?? [],
  });
}

/** A document named by its last word, where what follows uses it: オンライン指針に沿って, …に係る法案を踏まえて. */
function readDocument(scan: Scan, at: number, end: number): number {
  const { text, pairs } = scan;
  if (!test(basisWords, text, end)) return at;
  const head = headBefore(text, end, scan.taken, pairs, false);
  if (
    head === null ||
    head.start >= at ||
    !isProper(text.slice(head.start, at), text.slice(at, end))
  )
    return at;
  return add(scan, { start: head.start, end, head });
}

/** Whether the words before make it one certain document: オンライン指針, …を定める省令, but not 診療に係る指針. */
function isProper(before: string, noun: string): boolean {
  if (noun.endsWith('法案') || noun.endsWith('法律案')) return true;
  return noun === '省令' ? /[るた]$/u.test(before) : !/(?:に係る|に関する|の)$/u.test(before);
}

/** 「以下この項において」, 「以下（13）において」: how far a name reaches, no reference. */
function isScope(text: string, start: number, end: number): boolean {
  return text.endsWith('以下', start) && /^(?:において|及び)/u.test(text.slice(end, end + 4));
}

function readFromLabel(scan: Scan, label: Label): number {
  const { text, pairs } = scan;
  if (isPartOfName(text, label, pairs)) return label.end;
  const head = headOf(scan, label);
  if (head === null && !standsFree(text, label)) return label.start + 1;
  const list = readPathList(text, label, pairs);
  const evidence = evidenceOf(text, list, head !== null, pairs);
  if (evidence === null || isScope(text, list.start, list.end)) return label.start + 1;
  const prefix = prefixes.find((word) => text.endsWith(word, label.start)) ?? '';
  const start = Math.max(head?.start ?? label.start - prefix.length, scan.taken);
  return add(scan, {
    start,
    end: list.end,
    head,
    targets: list.targets,
    evidence: evidence === '' ? null : evidence,
  });
}

function headOf(scan: Scan, label: Label): Head | null {
  const series = label.readings[0]?.series ?? '';
  if (series === 'code') return null;
  const byTitle =
    label.strength !== 'named' || label.quoted || series === 'remark' || series === 'general';
  if (byTitle && scan.text.charAt(label.start - 1) !== 'の') return null;
  return headBefore(scan.text, label.start, scan.taken, scan.pairs, byTitle);
}
