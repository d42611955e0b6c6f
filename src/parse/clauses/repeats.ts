import type { ClauseKind } from '../../model/clause.ts';

/** What tells whether two printings are of one clause. */
export interface Printed {
  id: string;
  marker: string | null;
  path: readonly string[];
  column: string | null;
  kind: ClauseKind;
  text: string;
  parent: string | null;
}

/** Shortest text of a paragraph that counts as a repeat: captions and remarks recur by nature. */
const shortestParagraph = 20;
const recurring = new Set<ClauseKind>(['question', 'omission', 'table']);

/** For each printing that repeats an earlier one, in the same column and place and with the same words, the id of the first. */
export function findRepeats(printings: readonly Printed[]): Map<string, string> {
  const first = new Map<string, string>();
  const repeats = new Map<string, string>();
  for (const printing of printings) {
    if (!isComparable(printing)) continue;
    const { column, path, marker, text } = printing;
    const key = [column, marker, ...path, text.replaceAll(/\s+/gu, '')].join('\n');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, printing.id);
    else repeats.set(printing.id, earlier);
  }
  return repeats;
}

function isComparable({ marker, kind, text, path }: Printed): boolean {
  if (recurring.has(kind) || text === '' || path.length === 0) return false;
  return marker !== null || (kind === 'paragraph' && text.length >= shortestParagraph);
}
