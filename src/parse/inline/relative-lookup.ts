import type { Relative } from './relative-word.ts';
import { countsParagraphs, keyOf, type Place, type ScopeIndex } from './scope-index.ts';

/** Series of a unit that 節, 章 … name; 項 and 号 are found by where they stand. */
const unitSeries: Readonly<Record<string, string>> = {
  条: 'article',
  款: 'subsection',
  節: 'section',
  部: 'part',
  章: 'chapter',
};

/** The clauses 前項, 次条, 前二号, 前各号 or この節 point at from a place; none where there are none. */
export function lookUpRelative(index: ScopeIndex, from: Place, relative: Relative): Place[] {
  const own = unitOf(index, from, relative.unit);
  if (own === null) return [];
  if (relative.kind === 'here') return [own];
  if (relative.unit === '項' && own.clause.series === 'article')
    return relative.kind === 'after' ? secondParagraph(index, own) : [];
  const siblings = index.siblings.get(own.level) ?? [];
  if (relative.kind === 'after') return siblings.slice(own.position + 1, own.position + 2);
  const before = [
    ...(relative.unit === '項' ? firstParagraph(index, siblings) : []),
    ...siblings.slice(0, own.position),
  ];
  if (relative.count === 0) return before;
  if (before.length < relative.count) return itemsBefore(index, from, own, relative);
  return before.slice(-relative.count);
}

/** What 前項 means in (2) of a first number, outside articles: the item before, (1). */
function itemsBefore(
  { siblings }: ScopeIndex,
  from: Place,
  own: Place,
  { unit, count }: Relative,
): Place[] {
  if (unit !== '項' || own === from || own.clause.series === 'article') return [];
  if (from.key === null || from.position < count) return [];
  return (siblings.get(from.level) ?? []).slice(from.position - count, from.position);
}

/** The unit a clause stands in: its article, its paragraph in the sense of a law, or the item it is. */
export function unitOf(index: ScopeIndex, from: Place, unit: string): Place | null {
  const series = unitSeries[unit];
  let item: Place | null = null;
  for (
    let place: Place | undefined = from;
    place !== undefined;
    place = index.places.get(place.parent)
  ) {
    if (place.key === null) continue;
    if (series !== undefined && place.clause.series === series) return place;
    if (unit === '号') item ??= place;
    if (unit === '号' && isItemOfLaw(index, place)) return place;
    if (unit === '項' && isParagraphOfLaw(index, place)) return place;
    if (unit === '項' && item === null && place.clause.series === 'number') item = place;
  }
  if (unit === '号') return item;
  return unit === '項' ? (item ?? (from.key === null ? null : from)) : null;
}

/** Whether a clause is an article, which is its own first paragraph, or a number right under one. */
function isParagraphOfLaw(index: ScopeIndex, { clause, parent }: Place): boolean {
  const isInArticle = index.places.get(parent)?.clause.series === 'article';
  return clause.series === 'article' || (clause.series === 'number' && isInArticle);
}

/** The number 2 of an article, which is what 次項 means in its first paragraph. */
function secondParagraph(index: ScopeIndex, { first }: Place): Place[] {
  const second = keyOf({ series: 'number', ordinal: 2, branches: [] });
  return [...(index.children.get(first)?.get(second) ?? [])];
}

/** Whether a clause is an item right under an article or one of its numbers: 前号 in イ of 二 means 一. */
function isItemOfLaw(index: ScopeIndex, { clause, parent }: Place): boolean {
  const above = index.places.get(parent);
  const isInArticle =
    above?.clause.series === 'article' ||
    (above?.clause.series === 'number' &&
      index.places.get(above.parent)?.clause.series === 'article');
  return isInArticle && (clause.series === 'kanji' || clause.series === 'paren');
}

/** The article itself is its first paragraph where the numbers begin with the second, as is 第３ above its ２. */
function firstParagraph(index: ScopeIndex, [first]: readonly Place[]): Place[] {
  const article = index.places.get(first?.parent ?? '');
  return article !== undefined && first?.clause.ordinal === 2 && countsParagraphs(index, article)
    ? [article]
    : [];
}
