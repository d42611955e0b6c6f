import type { Line } from './lines.ts';

/** Whether more than half of the filled lines hold one character: vertical text, which has no readable order. */
export function isVertical(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text !== '');
  const single = filled.filter(({ text }) => text.length <= 2 && [...text].length === 1);
  return filled.length > 0 && single.length * 2 > filled.length;
}
