import type { ConsolidatedClause } from './amendment.ts';
import { revertEdits } from './edits.ts';
import type { Tokenize } from './tokens.ts';
import { readableDiff, wholeReplacement, type DiffPart } from './word-diff.ts';

/** A run of text in one column of a table; `changed` is underlined. */
export interface Run {
  text: string;
  changed: boolean;
}

/** The words of a consolidated clause with what changed in them; a heading changes as a whole. */
export function marksOf(clause: ConsolidatedClause, tokenize: Tokenize): DiffPart[] {
  if (clause.insertedBy !== null) return wholeReplacement('', clause.text);
  const base = revertEdits(clause.id, clause.text, clause.edits);
  if (clause.deletedBy !== null) return wholeReplacement(base, '');
  const parts: DiffPart[] = [];
  let at = 0;
  for (const { start, before, after } of clause.edits) {
    if (start > at) parts.push({ kind: 'same', text: base.slice(at, start) });
    const whole = clause.kind === 'heading';
    parts.push(
      ...(whole ? wholeReplacement(before, after) : readableDiff(before, after, tokenize)),
    );
    at = start + before.length;
  }
  if (at < base.length) parts.push({ kind: 'same', text: base.slice(at) });
  return parts;
}

/** Whether all the words were replaced: the new ones then stand apart from the old. */
export function isWholeReplacement(parts: readonly DiffPart[]): boolean {
  const [first, second] = parts;
  return parts.length === 2 && first?.kind === 'removed' && second?.kind === 'added';
}

/** The old side of a comparison: what it shares and what is removed. */
export function beforeRuns(parts: readonly DiffPart[]): Run[] {
  return runs(parts, 'removed');
}

/** The new side of a comparison: what it shares and what is added. */
export function afterRuns(parts: readonly DiffPart[]): Run[] {
  return runs(parts, 'added');
}

function runs(parts: readonly DiffPart[], own: 'removed' | 'added'): Run[] {
  const result: Run[] = [];
  for (const part of parts) {
    const run = runOf(part, own);
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last?.changed === run.changed) last.text += run.text;
    else result.push(run);
  }
  return result;
}

function runOf(part: DiffPart, own: 'removed' | 'added'): Run {
  if (part.kind === 'format') {
    return { text: own === 'removed' ? part.before : part.after, changed: false };
  }
  if (part.kind === 'same') return { text: part.text, changed: false };
  return { text: part.kind === own ? part.text : '', changed: true };
}
