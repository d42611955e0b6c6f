import { fold } from './fold.ts';
import { pairsOf, shareInCommon } from './pairs.ts';

/** How alike two texts are, from 0 to 1, by the pairs of characters they have in common. */
export function similarity(left: string, right: string): number {
  return left === right ? 1 : shareInCommon(pairsOf(fold(left)), pairsOf(fold(right)));
}
