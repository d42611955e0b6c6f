import { type Answer, isTouched } from './answer.ts';
import { boundText, type CheckItem } from './check-item.ts';

/** What a text means for an answer given to another text. */
export type CarryOver =
  | { state: 'unchanged'; item: CheckItem; answer: Answer }
  | { state: 'changed'; item: CheckItem; answer: Answer; before: string; after: string }
  | { state: 'new'; item: CheckItem; answer: null }
  | { state: 'removed'; item: null; answer: Answer };

/**
 * Holds answers against the items of a text: unchanged ones keep their answer, changed ones are asked again with both
 * texts, new ones are asked, answers to items that are gone stay in the record. Items first, in their order.
 */
export function carryOver(items: readonly CheckItem[], answers: readonly Answer[]): CarryOver[] {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]));
  const present = new Set(items.map((item) => item.id));
  const kept = items.map((item): CarryOver => {
    const answer = byItem.get(item.id);
    if (answer === undefined || !isTouched(answer)) return { state: 'new', item, answer: null };
    const after = boundText(item);
    if (answer.bound === after) return { state: 'unchanged', item, answer };
    return { state: 'changed', item, answer, before: answer.bound, after };
  });
  const removed = answers
    .filter((answer) => !present.has(answer.item) && isTouched(answer))
    .map((answer): CarryOver => ({ state: 'removed', item: null, answer }));
  return [...kept, ...removed];
}

/** Sets an answer aside because its text changed: the value is asked again, every note stays. */
export function askAgain(answer: Answer, bound: string): Answer {
  return {
    ...answer,
    value: null,
    progress: 'todo',
    bound,
    previous: { value: answer.value, bound: answer.bound },
  };
}
