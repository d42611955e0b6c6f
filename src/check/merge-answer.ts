import { type Answer, noteFields } from './answer.ts';

const mergedFields = ['value', 'progress', 'means', ...noteFields] as const;

/** A field that two tabs changed at once: the stored value stays, this tab's own is handed back. */
export interface AnswerConflict {
  field: (typeof mergedFields)[number];
  mine: string;
}

/**
 * Three-way merge of an answer: what this tab loaded, what it holds now, and what is stored by now. A field that only one
 * side changed takes that change; where both did, the stored value stays and the conflict is returned.
 */
export function mergeAnswer(
  loaded: Answer,
  mine: Answer,
  stored: Answer,
): { answer: Answer; conflicts: AnswerConflict[] } {
  const answer: Answer = { ...stored, revision: stored.revision + 1 };
  const conflicts: AnswerConflict[] = [];
  for (const field of mergedFields) {
    if (mine[field] === loaded[field] || mine[field] === stored[field]) continue;
    if (stored[field] === loaded[field]) Object.assign(answer, { [field]: mine[field] });
    else conflicts.push({ field, mine: mine[field] ?? '' });
  }
  const answered = mine.value !== loaded.value || mine.bound !== loaded.bound;
  if (answered && answer.value === mine.value) {
    answer.bound = mine.bound;
    answer.previous = mine.previous;
  }
  return { answer, conflicts };
}
