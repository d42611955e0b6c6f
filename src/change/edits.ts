import type { Operation } from '../model/knowledge-base.ts';
import type { Amendment, BaseClause, Edit } from './amendment.ts';
import { ChangeError, differenceOf } from './change-error.ts';

/** The edits one amendment makes to the words of its target, checked against the base text. */
export function editsOf(amendment: Amendment, target: BaseClause): Edit[] {
  const { operation } = amendment;
  switch (operation.type) {
    case 'rename':
      return wholeEdit(amendment, target, operation);
    case 'replace':
      return operation.within === null
        ? wholeEdit(amendment, target, operation)
        : innerEdits(amendment, target, operation, operation.within);
    case 'delete':
      requireText(amendment, target, operation.before);
      return [];
    case 'insert':
    case 'renumber':
      return [];
  }
}

/** Puts the edits of a base text into it. */
export function applyEdits(base: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += base.slice(at, edit.start) + edit.after;
    at = edit.start + edit.before.length;
  }
  return text + base.slice(at);
}

/** Takes the edits out of a consolidated text again; stops where the new words do not stand in it. */
export function revertEdits(id: string, text: string, edits: readonly Edit[]): string {
  let base = '';
  let at = 0;
  for (const edit of edits) {
    const start = at + edit.start - base.length;
    const found = text.slice(start, start + edit.after.length);
    if (found !== edit.after) {
      const reason = `Unexpected consolidated text of ${id}: ${differenceOf(edit.after, found)}`;
      throw new ChangeError(edit.amendment, id, reason);
    }
    base += text.slice(at, start) + edit.before;
    at = start + edit.after.length;
  }
  return base + text.slice(at);
}

/** Sorts the edits of one clause by place; two that touch the same words are a mistake. */
export function sortedEdits(id: string, edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted(
    (a, b) => a.start - b.start || (a.amendment < b.amendment ? -1 : 1),
  );
  for (const [index, edit] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous === undefined) continue;
    const overlaps =
      edit.start < previous.start + previous.before.length ||
      (edit.start === previous.start && edit.amendment !== previous.amendment);
    if (overlaps) {
      const reason = `Unexpected change of “${edit.before}” in ${id}, which ${previous.amendment} changes too (“${previous.before}”)`;
      throw new ChangeError(edit.amendment, id, reason);
    }
  }
  return sorted;
}

function wholeEdit(
  amendment: Amendment,
  target: BaseClause,
  change: { before: string; after: string },
): Edit[] {
  requireText(amendment, target, change.before);
  return [{ amendment: amendment.id, start: 0, before: change.before, after: change.after }];
}

function innerEdits(
  amendment: Amendment,
  target: BaseClause,
  { before, after }: Extract<Operation, { type: 'replace' }>,
  within: string,
): Edit[] {
  requireText(amendment, target, within);
  const edits: Edit[] = [];
  let start = before === '' ? -1 : within.indexOf(before);
  while (start !== -1) {
    edits.push({ amendment: amendment.id, start, before, after });
    start = within.indexOf(before, start + before.length);
  }
  if (edits.length === 0) {
    const reason = `Unexpected base text of ${target.id}: “${before}” does not stand in “${within}”`;
    throw new ChangeError(amendment.id, target.id, reason);
  }
  return edits;
}

function requireText(amendment: Amendment, target: BaseClause, expected: string): void {
  if (target.text === expected) return;
  const reason = `Unexpected base text of ${target.id}: ${differenceOf(expected, target.text)}`;
  throw new ChangeError(amendment.id, target.id, reason);
}
