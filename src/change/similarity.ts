import { fold } from './word-diff.ts';

/** A text of an index with how alike it is, 0 to 1. */
export interface Near {
  index: number;
  similarity: number;
}

/** Share of pairs of characters two texts have in common (Dice), 0 to 1; width does not count. */
export function similarity(first: string, second: string): number {
  const a = bigrams(first);
  const b = bigrams(second);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = size(a) + size(b);
  return total === 0 ? 1 : (2 * common) / total;
}

/** Finds the texts most alike without comparing with every one: only those that share pairs are looked at. */
export function bigramIndex(texts: readonly string[]): {
  nearest: (text: string, limit: number) => Near[];
} {
  const counts = texts.map(bigrams);
  const sizes = counts.map(size);
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
      const own = bigrams(text);
      const total = size(own);
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

/** Pairs of neighbouring characters with how often each stands; the ends of the text count as characters. */
function bigrams(text: string): Map<string, number> {
  const folded = fold(text).replaceAll(/\s/gu, '');
  const characters = folded === '' ? [] : ['\u0002', ...folded, '\u0003'];
  const counts = new Map<string, number>();
  for (let at = 1; at < characters.length; at += 1) {
    const pair = `${characters[at - 1]}${characters[at]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function size(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
