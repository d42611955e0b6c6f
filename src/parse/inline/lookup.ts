import type { LabelReading } from './label.ts';
import { countsParagraphs, keyOf, type Place, type ScopeIndex } from './scope-index.ts';
import type { Step } from './steps.ts';

/** What a path leads to: one place, none, or several that the words do not tell apart. */
export interface Found {
  places: Place[];
  basis: 'explicit' | 'inferred';
}

/** Nothing found. */
export const nothing: Found = { places: [], basis: 'explicit' };

/** Looks a path up from a clause: in what it holds, then among its siblings, then one level up, to the top. */
export function lookUp(index: ScopeIndex, from: Place, path: readonly Step[]): Found {
  for (const scope of scopesOf(index, from)) {
    if (isOutsideSupplement(index, scope, path)) continue;
    const places = descend(index, scope, path, from);
    const isItself = path.length > 1 && places.length === 1 && places[0]?.first === from.first;
    if (places.length > 0 && !isItself) return { places, basis: 'explicit' };
  }
  return byTail(index, from, path);
}

/** In 附則 a bare 第２条 means the one of the text, where it has one: its own are called 附則第２条. */
function isOutsideSupplement(index: ScopeIndex, scope: string, [first]: readonly Step[]): boolean {
  if (index.places.get(scope)?.clause.series !== 'supplement') return false;
  const article = first?.readings.find(({ series }) => series === 'article');
  return (
    article !== undefined &&
    (index.keys.get(keyOf(article)) ?? []).some(({ parent }) => parent !== scope)
  );
}

/** Looks a path up below one clause. */
export function lookUpIn(
  index: ScopeIndex,
  scope: Place,
  path: readonly Step[],
  from: Place,
): Place[] {
  return descend(index, scope.first, path, from);
}

/** First printings of a clause and of everything above it, innermost first; `''` is the top. */
function* scopesOf(index: ScopeIndex, from: Place): Generator<string> {
  yield from.first;
  let place: Place | undefined = from;
  while (place !== undefined) {
    yield place.parent;
    place = index.places.get(place.parent);
  }
}

function descend(index: ScopeIndex, scope: string, path: readonly Step[], from: Place): Place[] {
  let scopes = [scope];
  let found: Place[] = [];
  for (const step of path) {
    found = [];
    for (const one of scopes) {
      const held = childrenOf(index, one, step);
      const children = held.length > 0 ? held : followers(index, one, step);
      found.push(...(children.length > 1 ? choose(index, children, from) : children));
    }
    if (found.length === 0) return [];
    scopes = found.map(({ first }) => first);
  }
  return found;
}

/**
 * Labels that stand right after a clause at its own height, before the next of its series: a list the outline did not
 * put under the clause that opens it. One of its own series, as in another column, is none of that list.
 */
function followers(index: ScopeIndex, scope: string, step: Step): readonly Place[] {
  const place = index.places.get(scope);
  if (place === undefined || place.key === null) return [];
  const next = index.siblings.get(place.level)?.[place.position + 1]?.order ?? Infinity;
  return childrenOf(index, place.parent, step).filter(
    ({ order, clause }) =>
      clause.series !== place.clause.series && order > place.order && order < next,
  );
}

/** Children a step can mean: by each reading, with its branches as one label or as a step further down (第９の１). */
function childrenOf(index: ScopeIndex, scope: string, step: Step): readonly Place[] {
  for (const reading of step.readings) {
    const places = byReading(index, scope, reading);
    if (places.length > 0) return places;
  }
  return [];
}

function child(index: ScopeIndex, scope: string, reading: LabelReading): readonly Place[] {
  return index.children.get(scope)?.get(keyOf(reading)) ?? [];
}

function byReading(index: ScopeIndex, scope: string, reading: LabelReading): readonly Place[] {
  if (reading.series === 'law-paragraph') return paragraph(index, scope, reading.ordinal);
  if (reading.series === 'law-item') return item(index, scope, reading);
  if (reading.series === 'general') {
    const rules = index.children.get(scope)?.get('angle.通則') ?? [];
    if (reading.ordinal === 0) return rules;
    const number = { series: 'number', ordinal: reading.ordinal, branches: [] };
    return rules.flatMap(({ first }) => child(index, first, number));
  }
  const whole = child(index, scope, reading);
  const last = reading.branches.at(-1);
  if (whole.length > 0 || last === undefined) return whole;
  const shorter = { ...reading, branches: reading.branches.slice(0, -1) };
  const further = ['number', 'kanji'].map((series) => ({ series, ordinal: last, branches: [] }));
  return byReading(index, scope, shorter).flatMap(({ first }) =>
    further.flatMap((number) => child(index, first, number)),
  );
}

/** 第２項 of an article is its number 2, 第１項 the article's own text where no number 1 is printed. */
function paragraph(index: ScopeIndex, scope: string, ordinal: number): readonly Place[] {
  const numbered = child(index, scope, { series: 'number', ordinal, branches: [] });
  const article = index.places.get(scope);
  const isFirst = numbered.length === 0 && ordinal === 1 && article !== undefined;
  return isFirst && countsParagraphs(index, article) ? [article] : numbered;
}

/** 第２号 of a clause is its item 二, (2) or, except in an article, whose numbers count its 項, its number 2. */
function item(index: ScopeIndex, scope: string, { ordinal, branches }: LabelReading): Place[] {
  const place = index.places.get(scope);
  const isArticle = place !== undefined && countsParagraphs(index, place);
  const series = isArticle ? ['kanji', 'paren'] : ['kanji', 'number', 'paren'];
  return series.flatMap((series) => child(index, scope, { series, ordinal, branches }));
}

/** Of several children with one label those in the clause's own column, and in its own run of the list. */
function choose(index: ScopeIndex, children: readonly Place[], from: Place): readonly Place[] {
  const columned = children.filter(({ clause }) => clause.column === from.clause.column);
  const near = columned.length > 0 ? columned : children;
  if (near.length < 2) return near;
  const parent = near[0]?.parent ?? '';
  let sibling: Place | undefined = from;
  while (sibling !== undefined && sibling.parent !== parent)
    sibling = index.places.get(sibling.parent);
  if (sibling === undefined) return near;
  const own = sibling;
  const run = near.filter(
    ({ clause, run }) => clause.series === own.clause.series && run === own.run,
  );
  return run.length > 0 ? run : near;
}

/**
 * Where the upper labels are not printed in this text (Ⅱの１の（１）の⑥ in a text without Ⅱ): the one place whose path
 * ends in the same labels and that is not the clause itself nor above it.
 */
function byTail(index: ScopeIndex, from: Place, path: readonly Step[]): Found {
  let printed = 0;
  while (printed < path.length && !isPrinted(index, path[printed])) printed += 1;
  if (printed === 0) return absolute(index, from, path);
  const rest = path.slice(printed);
  if (rest.length < 2) return nothing;
  const own = new Set(scopesOf(index, from));
  const found = tailsOf(rest)
    .flatMap((tail) => index.tails.get(tail) ?? [])
    .filter(({ first }) => !own.has(first));
  return { places: found, basis: found.length > 0 ? 'inferred' : 'explicit' };
}

function isPrinted(index: ScopeIndex, step: Step | undefined): boolean {
  return step?.readings.some((reading) => index.keys.has(keyOf(reading))) ?? false;
}

/** Series counted over a whole text, so that one label is enough to find its clause from anywhere. */
const wide = new Set([
  'code',
  'annex',
  'annex-table',
  'form',
  'chapter',
  'article',
  'supplement',
  'question',
  'dai',
  'dai-kanji',
  'decimal-2',
  'decimal-3',
  'decimal-4',
]);

const counted = new Set(['number', 'roman']);

/** Whether a label is enough by itself; of numbers one that tells its section as well: ２－３, Ⅱ－２. */
function isWide({ series, branches }: LabelReading): boolean {
  return wide.has(series) || (counted.has(series) && branches.length > 0);
}

/** A path that begins with a label counted over the whole text: a code, an annex, an article. */
function absolute(index: ScopeIndex, from: Place, path: readonly Step[]): Found {
  for (const [level, step] of path.entries()) {
    const code = step.readings.find(({ series }) => series === 'code');
    const reading = code ?? (level === 0 ? step.readings.find(isWide) : undefined);
    if (reading === undefined) continue;
    const known = (index.keys.get(keyOf(reading)) ?? []).filter((start) =>
      agrees(index, start, path.slice(0, level)),
    );
    const own = known.filter(({ clause }) => clause.column === from.clause.column);
    const starts = outsideSupplements(index, own.length > 0 ? own : known);
    const rest = path.slice(level + 1);
    const places =
      rest.length === 0
        ? [...starts]
        : starts.flatMap(({ first }) => descend(index, first, rest, from));
    if (places.length > 0)
      return { places, basis: level === 0 && starts.length === 1 ? 'explicit' : 'inferred' };
  }
  return nothing;
}

/** Places outside 附則, whose articles are called by its name; all of them where none stands outside. */
function outsideSupplements(index: ScopeIndex, places: readonly Place[]): readonly Place[] {
  const outside = places.filter(
    ({ parent }) => index.places.get(parent)?.clause.series !== 'supplement',
  );
  return outside.length > 0 ? outside : places;
}

/** Whether the labels printed before a code contradict none of those above its clause: 第１０部 against 第３部. */
function agrees(index: ScopeIndex, place: Place, printed: readonly Step[]): boolean {
  for (
    let up = index.places.get(place.parent);
    up !== undefined;
    up = index.places.get(up.parent)
  ) {
    const { key, clause } = up;
    const step = printed.find(({ readings }) =>
      readings.some(({ series }) => series === clause.series),
    );
    if (step !== undefined && !step.readings.some((reading) => keyOf(reading) === key))
      return false;
  }
  return true;
}

/** Keys of a path for every combination of its readings, at most eight. */
function tailsOf(path: readonly Step[]): string[] {
  let tails = [''];
  for (const step of path) {
    const next = tails.flatMap((tail) =>
      step.readings.map((reading) => (tail === '' ? keyOf(reading) : `${tail}>${keyOf(reading)}`)),
    );
    tails = next.slice(0, 8);
  }
  return tails;
}
