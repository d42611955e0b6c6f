/** How alike two texts are, from 0 to 1: share of pairs of characters they have in common (Sørensen–Dice). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  const total = sizeOf(pairs) + sizeOf(others);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairsOf(text: string): Map<string, number> {
  const folded = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= folded.length; at += 1) {
    const pair = folded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: Map<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
