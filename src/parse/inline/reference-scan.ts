import { isQuote } from './brackets.ts';
import { basisWords, headBefore, isCitation, type Head } from './cited-head.ts';
import {
  documentInitials,
  pathAfter,
  readCited,
  readDocument,
  readQuote,
} from './document-scan.ts';
import { add, fitsAt, type FoundReference, type Scan } from './found-reference.ts';
import { evidenceOf, introduced, isPartOfName, standsFree } from './label-guard.ts';
import { readPathList, type PathList } from './label-path.ts';
import { labelBeginnings, readLabel, type Label } from './label.ts';
import { readNoteCall } from './note-call.ts';
import { readRelative, type Relative } from './relative-word.ts';

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
/** Characters a reference can begin with, so that running text is left after one look. */
const beginnings = new Set([
  ...labelBeginnings,
  ...[...`(「『“※*前次同こ本${documentInitials}`].map((char) => char.charCodeAt(0)),
]);

/** Finds every reference of a view, in order. What stands in quotation marks belongs to the text it quotes. */
export function scanReferences(
  text: string,
  pairs: Int32Array,
  blanks: ReadonlySet<number>,
): FoundReference[] {
  const scan: Scan = { text, pairs, blanks, found: [], taken: 0 };
  const ranges: [number, number][] = [[0, text.length]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    scan.taken = range[0] === 0 ? namedTermEnd(text, blanks) : range[0];
    for (let at = range[0]; at < range[1];) {
      if (!beginnings.has(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const before = scan.found.length;
      const next = readAt(scan, at);
      const added = scan.found.length > before ? scan.found.at(-1) : undefined;
      if (added !== undefined && added.note === null) pushInner(scan, added, ranges);
      at = Math.max(at + 1, next);
    }
  }
  return scan.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Characters of a defined term, and of what follows it without a blank. */
const longestTerm = 24;

/** Where the term ends that a blank parts from its definition, which no name reaches over: 予定価格 予決令第79条に…をいう. */
function namedTermEnd(text: string, blanks: ReadonlySet<number>): number {
  const [first = 0, second = Infinity] = blanks;
  const isTerm = first > 1 && /^[^、。「」()はをが]{2,}$/u.test(text.slice(0, first));
  const isAlone = first <= longestTerm && second - first > longestTerm;
  return isTerm && isAlone && /をいう(?:。|$)/u.test(text) ? first : 0;
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
  const note = readNoteCall(text, at, pairs);
  if (note !== null) return add(scan, { start: note.start, end: note.end, note: note.mark });
  const char = text.charAt(at);
  const label = readLabel(text, at, pairs);
  if (isQuote(char)) return label === null ? readQuote(scan, at) : readFromLabel(scan, label);
  if (isCitation(text, at, pairs)) return readCited(scan, at);
  const relative = readRelative(text, at);
  if (relative !== null) return readFromRelative(scan, relative);
  if (documentInitials.includes(char)) {
    const end = readDocument(scan, at);
    if (end > at) return end;
  }
  return label === null ? at : readFromLabel(scan, label);
}

function readFromRelative(scan: Scan, relative: Relative): number {
  const { text } = scan;
  if (
    relative.start > 0 &&
    /[一-龠々]/u.test(text.charAt(relative.start - 1)) &&
    !introduced(text, relative.start)
  )
    return relative.end;
  if (isScope(text, relative.start, relative.end)) return relative.end;
  const last = upToLabel(scan, relative.end);
  if (last !== null) {
    const { targets, end } = last;
    return add(scan, { start: relative.start, end, relative, until: targets[0] ?? null });
  }
  const closely = relative.kind === 'same-place' || '項号'.includes(relative.unit || ' ');
  const list = pathAfter(scan, relative.end, closely);
  if (relative.kind === 'same-text' && list === null && !fitsAt(basisWords, text, relative.end))
    return relative.end;
  if (relative.kind === 'same-place' && list === null) return relative.end;
  return add(scan, {
    start: relative.start,
    end: list?.end ?? relative.end,
    relative,
    targets: list?.targets ?? [],
  });
}

/** 「以下この項において」, 「以下（13）において」: how far a name reaches, no reference. */
function isScope(text: string, start: number, end: number): boolean {
  return text.endsWith('以下', start) && /^(?:において|及び)/u.test(text.slice(end, end + 4));
}

const [from, until] = ['から', 'まで'];

/** The label that ends a range behind a relative word: 次条から第八条まで. */
function upToLabel({ text, pairs }: Scan, at: number): PathList | null {
  const label = text.startsWith(from, at) ? readLabel(text, at + from.length, pairs) : null;
  if (label?.strength !== 'named') return null;
  const list = readPathList(text, label, pairs);
  const isOne = list.targets.length === 1 && text.startsWith(until, list.end);
  return isOne ? { ...list, end: list.end + until.length } : null;
}

/** The relative word that ends a range behind a label: 第二項から前項まで. */
function upToRelative({ text }: Scan, { end, targets }: PathList): Relative | null {
  if (targets.length !== 1 || !text.startsWith(from, end)) return null;
  const relative = readRelative(text, end + from.length);
  return relative !== null && text.startsWith(until, relative.end)
    ? { ...relative, end: relative.end + until.length }
    : null;
}

function readFromLabel(scan: Scan, label: Label): number {
  const { text, pairs } = scan;
  if (isPartOfName(text, label, pairs)) return label.end;
  const head = headOf(scan, label);
  if (head === null && !standsFree(text, label) && !isPartOfDocument(text, label))
    return label.start + 1;
  const list = readPathList(text, label, pairs);
  const evidence = evidenceOf(text, list, head !== null, pairs);
  if (evidence === null && label.quoted) return label.end;
  if (evidence === null || isScope(text, list.start, list.end)) return label.start + 1;
  const prefix = prefixes.find((word) => text.endsWith(word, label.start)) ?? '';
  const start = Math.max(head?.start ?? label.start - prefix.length, scan.taken);
  const last = head === null ? upToRelative(scan, list) : null;
  return add(scan, {
    start,
    end: last?.end ?? list.end,
    head,
    targets: list.targets,
    until: last,
    evidence: evidence === '' ? null : evidence,
  });
}

/** Whether a roman number stands right behind the document it counts in: 整備指針Ⅱの２. */
function isPartOfDocument(text: string, { start, readings }: Label): boolean {
  return (
    readings[0]?.series === 'roman' &&
    /(?:指針|要綱|要領|通知|計画)$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

function headOf(scan: Scan, label: Label): Head | null {
  const series = label.readings[0]?.series ?? '';
  if (series === 'code') return null;
  if (isPartOfDocument(scan.text, label)) return headBefore(scan, label.start, false);
  const opening = /の記の?$/u.exec(scan.text.slice(Math.max(0, label.start - 3), label.start))?.[0];
  if (opening !== undefined) return headBefore(scan, label.start - opening.length + 1, true);
  const byTitle =
    label.strength !== 'named' || label.quoted || series === 'remark' || series === 'general';
  if (byTitle && scan.text.charAt(label.start - 1) !== 'の') return null;
  return headBefore(scan, label.start, byTitle);
}
