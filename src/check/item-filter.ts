import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { CheckItem } from './check-item.ts';
import { effectiveAnswer } from './effective-answer.ts';

/** An item with its answer as it counts. */
export interface AnsweredItem {
  item: CheckItem;
  answer: Answer;
  value: Answer['value'];
  /** True where a changed text or a proposal asks for an answer. */
  asked: boolean;
}

/** Reads an item's answer for lists and filters. */
export function answeredItem(
  item: CheckItem,
  answer: Answer,
  assessment: Pick<Assessment, 'settings'>,
): AnsweredItem {
  const { value, stale } = effectiveAnswer(item, answer, assessment);
  return { item, answer, value, asked: stale || (item.proposal !== null && value === null) };
}

/** The lists a person can choose. */
export const itemFilters: Readonly<Record<string, (row: AnsweredItem) => boolean>> = {
  all: () => true,
  blank: ({ value }) => value === null,
  no: ({ value }) => value === 'no',
  asked: ({ asked }) => asked,
};
