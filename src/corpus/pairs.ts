/** Pairs of neighbouring characters of a text, with how often each stands in it. */
export type Pairs = ReadonlyMap<string, number>;

/** The pairs of a text, whose characters come one by one. */
export function pairsOf(characters: Iterable<string>): Pairs {
  const pairs = new Map<string, number>();
  let before: string | undefined;
  for (const character of characters) {
    if (before !== undefined) {
      const pair = before + character;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    before = character;
  }
  return pairs;
}

/** How many pairs a text has. */
export function countOf(pairs: Pairs): number {
  let count = 0;
  for (const times of pairs.values()) count += times;
  return count;
}

/** Share of their pairs that two texts have in common (Sørensen–Dice), 0 to 1; 0 where neither has any. */
export function shareInCommon(one: Pairs, other: Pairs): number {
  const total = countOf(one) + countOf(other);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, times] of one) common += Math.min(times, other.get(pair) ?? 0);
  return (2 * common) / total;
}
