import { isDecimal } from '../../model/marker-series.ts';
import { readLabel, type Label } from './label.ts';

/** Labels from the top of a ladder down: １の（２）のオ, 第２章第３部, 「１」の「イ」. */
export interface LabelPath {
  start: number;
  end: number;
  labels: Label[];
}

/** One target of a reference, or a range 「（２）から（５）まで」. */
export interface PathTarget {
  from: LabelPath;
  to: LabelPath | null;
}

/** Coordinated targets, one reference: １の（１）のケ及び（２）のイ. */
export interface PathList {
  start: number;
  end: number;
  targets: PathTarget[];
}

const joints = [
  '、',
  '及び',
  '又は',
  '並びに',
  '若しくは',
  'および',
  'または',
  'ないし',
  '・',
  'と',
];
const additions = /の?(?:ただし書き?|本文|前段|後段|各号|柱書き?)/uy;
const until = /まで/uy;
const nounChar = /[一-龠々ァ-ヴー・0-9A-Za-z]/u;
/** Words that may follow a label printed without marks: particles and joints, no noun. */
const afterBare =
  /(?:の|に(?!は?ん)|を|が|は|も|と|で|へ|や|、|。|\)|\(|「|」|～|から|まで|及|又|並|若|以外|以下|以上|等|$)/uy;
const longestTitle = 40;

function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Whether a bare label (ア, １, Ⅰ) that ends at `at` is followed by words a reference can be followed by. */
export function endsAsLabel(text: string, at: number): boolean {
  return at >= text.length || matches(afterBare, text, at) >= 0;
}

/** Series of letters that follow an item of a law without 「の」: 第２号イ. */
const letters = new Set(['katakana', 'iroha']);

function canFollow(
  text: string,
  before: Label,
  next: Label,
  joined: boolean,
  pairs: Int32Array,
): boolean {
  if (next.strength === 'named')
    return joined || (before.strength !== 'bare' && before.quoted === next.quoted);
  if (next.strength === 'marked') return true;
  const series = next.readings[0]?.series ?? '';
  const isInItem = before.readings[0]?.series === 'law-item' && letters.has(series);
  const isInChapter = before.strength === 'named' && isDecimal(series);
  const isInPart = before.readings[0]?.series === 'roman' && series === 'number';
  // No word is written with ⅰ, so that it may follow a letter: ウⅰ.
  const isGlyph = series === 'roman-lower';
  if (
    !(joined || isInItem || isInChapter || isInPart || isGlyph) &&
    (before.strength !== 'marked' || series === 'number')
  )
    return false;
  const further = readLabel(text, next.end, pairs);
  return (
    endsAsLabel(text, next.end) ||
    further?.strength === 'marked' ||
    further?.readings[0]?.series === 'roman-lower'
  );
}

/** Where a title between two labels ends and 「の」 leads on: 「Ａ０００」初診料の（10）, 第９在宅療養支援診療所の施設基準の１の（１）. */
function skipTitle(text: string, at: number, pairs: Int32Array): Label | null {
  for (let index = at; index < text.length && index - at < longestTitle; index += 1) {
    const char = text.charAt(index);
    if (char === '(') {
      const closing = pairs[index] ?? -1;
      if (closing < 0 || closing - index > 4) return null;
      index = closing;
      continue;
    }
    if (text.startsWith('又は', index)) {
      index += 1;
      continue;
    }
    if ('、。)「」はをに'.includes(char)) return null;
    if (char !== 'の' || index === at) continue;
    const next = readLabel(text, index + 1, pairs);
    if (next === null) continue;
    if (
      next.strength === 'marked' ||
      (next.strength === 'named' && next.readings[0]?.series === 'remark')
    )
      return next;
    if (next.quoted) return next;
    if (next.strength !== 'bare' || !endsAsLabel(text, next.end)) continue;
    if (next.readings[0]?.series !== 'number') return next;
    const deeper = text.charAt(next.end) === 'の' ? readLabel(text, next.end + 1, pairs) : null;
    if (deeper !== null && deeper.strength !== 'named') return next;
  }
  return null;
}

const titled = new Set([
  'code',
  'dai',
  'annex',
  'part',
  'section',
  'subsection',
  'chapter',
  'general',
]);

/** Reads the path that begins with `first`. */
function readPath(text: string, first: Label, pairs: Int32Array): LabelPath {
  const labels = [first];
  let last = first;
  for (;;) {
    const end = rowEnd(text, first, last);
    const joined = text.charAt(end) === 'の' || isHyphened(text, end, last, pairs);
    const next = readLabel(text, end + (joined ? 1 : 0), pairs);
    if (next !== null && canFollow(text, last, next, joined, pairs)) {
      labels.push(next);
      last = next;
      continue;
    }
    const further = titled.has(last.readings[0]?.series ?? '')
      ? skipTitle(text, last.end, pairs)
      : null;
    if (further === null) break;
    labels.push(further);
    last = further;
  }
  const end = rowEnd(text, first, last);
  const added = matches(additions, text, end);
  return { start: first.start, end: added < 0 ? end : added, labels };
}

/** Whether a hyphen joins a label in marks of its own, or a letter behind one, to the label before: １-(3)-①, １-(3)-ア. */
function isHyphened(text: string, end: number, last: Label, pairs: Int32Array): boolean {
  const next = text.charAt(end) === '-' ? readLabel(text, end + 1, pairs) : null;
  if (next === null || next.strength === 'marked') return next !== null;
  const isLetter = letters.has(next.readings[0]?.series ?? '');
  return isLetter && last.strength === 'marked' && endsAsLabel(text, next.end);
}

/** Where a label ends: rows of the tables of a law are called by their number and 項, 別表第１（５）項イ. */
function rowEnd(text: string, first: Label, last: Label): number {
  const isRow =
    first.readings[0]?.series === 'annex-table' &&
    last.strength === 'marked' &&
    /^項(?!目)/u.test(text.slice(last.end, last.end + 2));
  return isRow ? last.end + 1 : last.end;
}

function sharesSeries(labels: readonly Label[], next: Label): boolean {
  return next.readings.some((reading) =>
    labels.some(({ readings }) =>
      readings.some(
        ({ series, branches }) =>
          series === reading.series ||
          (series === 'dai' && branches.length > 0 && reading.series === 'number'),
      ),
    ),
  );
}

/** A label that goes on a list of others, `null` where it does not: 様式第３号から第５号まで counts forms. */
function fitting(labels: readonly Label[], next: Label): Label | null {
  if (sharesSeries(labels, next)) return next;
  const [reading] = next.readings;
  const form = labels.find(({ readings }) => readings[0]?.series === 'form')?.readings[0];
  if (form === undefined || reading?.series !== 'law-item') return null;
  return { ...next, readings: [{ ...reading, series: 'form', name: form.name }] };
}

/** A joint at `at`, perhaps after a bracket or a title: 第１章基本診療料及び… → the offset after 及び. */
function afterJoint(text: string, at: number): number {
  const joint = joints.find((word) => text.startsWith(word, at));
  return joint === undefined ? -1 : at + joint.length;
}

function nextItem(
  text: string,
  labels: readonly Label[],
  end: number,
  pairs: Int32Array,
): Label | null {
  const places = [end];
  if (text.charAt(end) === '(' && (pairs[end] ?? -1) > end) places.push((pairs[end] ?? end) + 1);
  const named = labels.at(-1)?.strength === 'named';
  if (named) {
    let title = end;
    while (
      title - end < longestTitle &&
      nounChar.test(text.charAt(title)) &&
      !/^[及又並若]/u.test(text.charAt(title))
    )
      title += 1;
    if (title > end) places.push(title);
  }
  for (const place of places) {
    const at = afterJoint(text, place);
    if (at < 0) continue;
    const read = readLabel(text, at, pairs);
    const next = read === null ? null : fitting(labels, read);
    if (next === null) continue;
    if (place !== end && next.strength === 'bare') continue;
    if (next.strength === 'bare' && !endsAsLabel(text, next.end)) continue;
    return next;
  }
  return null;
}

function rangeEnd(text: string, path: LabelPath, pairs: Int32Array): Label | null {
  const from = text.startsWith('から', path.end)
    ? path.end + 2
    : '～'.includes(text.charAt(path.end) || ' ')
      ? path.end + 1
      : -1;
  if (from < 0) return null;
  const next = readLabel(text, from, pairs);
  return next === null ? null : fitting(path.labels, next);
}

/** Labels of the items read so far that an item further on is compared with. */
const mostCompared = 12;

/** Reads the path that begins with `first` and everything coordinated with it. */
export function readPathList(text: string, first: Label, pairs: Int32Array): PathList {
  const targets: PathTarget[] = [];
  let labels: Label[] = [];
  let from = readPath(text, first, pairs);
  let end = from.end;
  for (;;) {
    const last = rangeEnd(text, from, pairs);
    const to = last === null ? null : readPath(text, last, pairs);
    targets.push({ from, to });
    end = (to ?? from).end;
    const tail = to === null ? -1 : matches(until, text, end);
    if (tail >= 0) end = tail;
    labels = [...labels, ...from.labels, ...(to?.labels ?? [])].slice(-mostCompared);
    const next = nextItem(text, labels, end, pairs);
    if (next === null) break;
    from = readPath(text, next, pairs);
  }
  return { start: first.start, end, targets };
}
