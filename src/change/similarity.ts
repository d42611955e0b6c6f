import { countOf, type Pairs, pairsOf, shareInCommon } from '../corpus/pairs.ts';
import { foldWidth } from './word-diff.ts';

/** A text of an index with how alike it is, 0 to 1. */
export interface Near {
  index: number;
  similarity: number;
}

/** How alike two texts are, 0 to 1, by the pairs of characters they have in common; width does not count. */
export function similarity(first: string, second: string): number {
  return first === second ? 1 : shareInCommon(pairsWithEnds(first), pairsWithEnds(second));
}

/** Finds the texts most alike without comparing with every one: only those that share pairs are looked at. */
export function bigramIndex(texts: readonly string[]): {
  nearest: (text: string, limit: number) => Near[];
} {
  const counts = texts.map(pairsWithEnds);
  const sizes = counts.map(countOf);
  const postings = new Map<string, { index: number; count: number }[]>();
  for (const [index, own] of counts.entries()) {
    for (const [pair, count] of own) {
      const list = postings.get(pair);
      if (list) list.push({ index, count });
      else postings.set(pair, [{ index, count }]);
    }
  }
  return {
    nearest(text, limit) {
      const own = pairsWithEnds(text);
      const total = countOf(own);
      const common = new Map<number, number>();
      for (const [pair, count] of own) {
        for (const entry of postings.get(pair) ?? []) {
          common.set(entry.index, (common.get(entry.index) ?? 0) + Math.min(count, entry.count));
        }
      }
      return [...common]
        .map(([index, shared]) => ({
          index,
          similarity: (2 * shared) / (total + (sizes[index] ?? 0)),
        }))
        .toSorted((a, b) => b.similarity - a.similarity || a.index - b.index)
        .slice(0, limit);
    },
  };
}

/** The ends of a text count as characters. */
function pairsWithEnds(text: string): Pairs {
  const folded = foldWidth(text).replaceAll(/\s/gu, '');
  return pairsOf(folded === '' ? [] : ['\u0002', ...folded, '\u0003']);
}
