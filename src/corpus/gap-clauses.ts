import { readMarker, seriesOf } from '../model/marker-series.ts';
import { irohaOrder, katakanaOrder } from '../model/numeral.ts';
import type { Draft } from './draft.ts';

/** A clause known to be missing: numbers before and after it are printed, and a note speaks of its number. */
export interface MissingClause {
  draft: Draft;
  /** The note that says so. */
  note: Draft;
}

/** Longest run of missing numbers that is taken for missing clauses rather than for another way of counting. */
const longestRun = 12;

/**
 * Adds a clause without text for every number missing between two printed ones where a note beside them speaks of
 * it (「※オについては別資料にて記載」, 「ア～カ（略）」).
 */
export function addMissingClauses(roots: readonly Draft[]): MissingClause[] {
  const found: MissingClause[] = [];
  const visit = (parent: Draft) => {
    found.push(...addBelow(parent));
    parent.children.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

function addBelow(parent: Draft): MissingClause[] {
  const notes = parent.children.filter(({ kind }) => kind === 'omission');
  if (notes.length === 0) return [];
  const found: MissingClause[] = [];
  const bySeries = Map.groupBy(
    parent.children.filter(({ marker, ordinal }) => marker !== null && ordinal !== null),
    ({ series }) => series,
  );
  for (const [series, drafts] of bySeries) {
    if (series === null || seriesOf(series).nature !== 'ordered') continue;
    const sorted = drafts.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
    for (const [index, draft] of sorted.entries()) {
      const from = (sorted[index - 1]?.ordinal ?? 0) + 1;
      const to = draft.ordinal ?? 0;
      if (to - from > longestRun) continue;
      for (let ordinal = from; ordinal < to; ordinal += 1) {
        const marker = markerLike(draft, ordinal);
        const note = notes.find((omission) => speaksOf(omission, draft, ordinal));
        if (marker === null || note === undefined) continue;
        const missing = missingClause(parent, draft, marker, ordinal);
        parent.children.splice(parent.children.indexOf(note), 0, missing);
        found.push({ draft: missing, note });
      }
    }
  }
  return found;
}

/** Whether a note speaks of a number: by itself (※オについて), or inside a range (ア～カ). */
function speaksOf({ text }: Draft, { series }: Draft, ordinal: number): boolean {
  const read: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const marker = readMarker(text, at);
    const reading = [marker, ...(marker?.alternatives ?? [])].find((one) => one?.series === series);
    if (marker === null || reading === null || reading === undefined) continue;
    read.push(reading.ordinal);
    at = marker.end - 1;
  }
  const range = /[～〜~]|から.+まで/u.test(text);
  return range
    ? Math.min(...read) <= ordinal && ordinal <= Math.max(...read)
    : read.includes(ordinal);
}

/** The marker of another number in the series of a printed one, in its form and width; `null` where it has no known form. */
function markerLike({ marker, series }: Draft, ordinal: number): string | null {
  if (marker === null || series === null) return null;
  const order = series.includes('iroha') ? irohaOrder : katakanaOrder;
  const letter = [...marker].find((char) => order.includes(char));
  if (/katakana|iroha/u.test(series) && letter !== undefined) {
    return marker.replace(letter, order[ordinal - 1] ?? letter);
  }
  const circled = [...marker].find((char) => char >= '①' && char <= '⑳');
  if (circled !== undefined && ordinal <= 20) {
    return marker.replace(circled, String.fromCodePoint(0x2460 + ordinal - 1));
  }
  const digits = /[0-9０-９]+/u.exec(marker)?.[0];
  if (digits === undefined) return null;
  const isWide = digits.normalize('NFKC') !== digits;
  return marker.replace(digits, isWide ? wide(ordinal) : String(ordinal));
}

function wide(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) =>
    String.fromCodePoint(digit.charCodeAt(0) + 0xfee0),
  );
}

function missingClause(parent: Draft, sibling: Draft, marker: string, ordinal: number): Draft {
  return {
    ...sibling,
    kind: 'clause',
    status: 'gap',
    marker,
    ordinal,
    text: '',
    parent,
    children: [],
    units: [],
    rulePath: '',
    id: '',
  };
}
