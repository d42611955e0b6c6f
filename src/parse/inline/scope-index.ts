import { isDecimal, readMarker } from '../../model/marker-series.ts';
import { withoutLeader } from '../outline/flow.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { annexName } from './annex-name.ts';
import { decimalReading, type LabelReading } from './label.ts';
import { fold } from './view.ts';

/** Series that print one level in two ways and are one key: 第１ and 第一. */
const sameLevel: Readonly<Record<string, string>> = { 'dai-kanji': 'dai' };

/** Key of a marker among its siblings: series, ordinal and branch numbers; for annexes their name in place of the series. */
export function keyOf({ series, ordinal, branches, name }: LabelReading): string {
  return [name ?? sameLevel[series] ?? series, ordinal, ...branches].join('.');
}

/** A clause as references see it. */
export interface Place {
  clause: StructuredClause;
  /** Id of its first printing. */
  first: string;
  /** First printing of its parent, `''` at the top. */
  parent: string;
  key: string | null;
  /** Counts how often its series has begun again under its parent. */
  run: number;
  /** Position in the source. */
  order: number;
  /** Key of the list it stands in, and position in it. */
  level: string;
  position: number;
}

/** What references are looked up in: clauses by parent and marker, codes and titles over the whole file. */
export interface ScopeIndex {
  places: ReadonlyMap<string, Place>;
  /** Children of a parent (first printing, `''` at the top) by key, in source order. */
  children: ReadonlyMap<string, ReadonlyMap<string, readonly Place[]>>;
  /** Clauses of one series under one parent and in one column, in source order. */
  siblings: ReadonlyMap<string, readonly Place[]>;
  /** Every clause by key. */
  keys: ReadonlyMap<string, readonly Place[]>;
  /** Clauses by their text in half width, where it is short enough to be a title. */
  titles: ReadonlyMap<string, readonly Place[]>;
  /** Clauses by the keys of their path from any level down, joined: `number.1>paren.2>katakana.5`. */
  tails: ReadonlyMap<string, readonly Place[]>;
}

/** Key of the list of one series under one parent in one column. */
export function levelOf(parent: string, series: string | null, column: string | null): string {
  return `${parent} ${series ?? ''} ${column ?? ''}`;
}

/** Series of clauses whose own text is a first paragraph, the numbers in them the second and further ones. */
const paragraphed = new Set(['article', 'dai', 'dai-kanji']);

/** Whether the numbers in a clause count its 項: always in an article, in 第３ where no number 1 is printed. */
export function countsParagraphs(index: ScopeIndex, { clause, first }: Place): boolean {
  const numbers = (ordinal: number): boolean =>
    index.children.get(first)?.has(keyOf({ series: 'number', ordinal, branches: [] })) ?? false;
  return (
    clause.series === 'article' ||
    (paragraphed.has(clause.series ?? '') && numbers(2) && !numbers(1))
  );
}

const longestTitle = 40;
const deepestTail = 6;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function keyOfClause(clause: StructuredClause): string | null {
  if (clause.marker === null || clause.series === null) return null;
  if (clause.series === 'angle') return `angle.${fold(clause.marker).slice(1, -1)}`;
  if (isDecimal(clause.series)) return keyOf(decimalReading(fold(clause.marker)));
  const read = readMarker(clause.marker, 0);
  return keyOf({
    name: annexName(clause.marker, clause.series),
    series: clause.series,
    ordinal: clause.ordinal ?? read?.ordinal ?? 0,
    branches: read?.branches ?? [],
  });
}

/** Builds the index in one pass over the clauses. */
export function indexScopes(clauses: readonly StructuredClause[]): ScopeIndex {
  const places = new Map<string, Place>();
  const children = new Map<string, Map<string, Place[]>>();
  const siblings = new Map<string, Place[]>();
  const keys = new Map<string, Place[]>();
  const titles = new Map<string, Place[]>();
  const tails = new Map<string, Place[]>();
  const runs = new Map<string, { ordinal: number; run: number }>();
  clauses.forEach((clause, order) => {
    const first = clause.sameAs ?? clause.id;
    const above = clause.parent === null ? undefined : places.get(clause.parent);
    const parent = above?.first ?? '';
    const key = keyOfClause(clause);
    const level = levelOf(parent, clause.series, clause.column);
    const last = runs.get(level) ?? { ordinal: 0, run: 0 };
    const ordinal = clause.ordinal ?? 0;
    const restarts =
      ordinal < last.ordinal ||
      (ordinal === last.ordinal && clause.sameAs === undefined && ordinal === 1);
    const run = last.run + (restarts ? 1 : 0);
    runs.set(level, { ordinal, run });
    const position = siblings.get(level)?.length ?? 0;
    const place: Place = { clause, first, parent, key, run, order, level, position };
    places.set(clause.id, place);
    if (clause.sameAs !== undefined || clause.kind === 'note') return;
    push(siblings, level, place);
    if (clause.text.length > 0 && clause.text.length <= longestTitle)
      push(titles, fold(clause.text), place);
    // A table of contents prints every number once more.
    if (key === null || withoutLeader(clause.text) !== clause.text) return;
    const held = children.get(parent) ?? new Map<string, Place[]>();
    push(held, key, place);
    children.set(parent, held);
    push(keys, key, place);
    let tail = key;
    let up = places.get(parent);
    for (let depth = 1; depth < deepestTail && up !== undefined; depth += 1) {
      if (up.key !== null) {
        tail = `${up.key}>${tail}`;
        push(tails, tail, place);
      }
      up = places.get(up.parent);
    }
  });
  return { places, children, siblings, keys, titles, tails };
}
