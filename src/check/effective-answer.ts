import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { CheckItem } from './check-item.ts';
import { boundText } from './check-item.ts';

/** The answer as it counts: a setting may decide 「－」, a changed text asks again. */
export interface EffectiveAnswer {
  value: Answer['value'];
  /** Japanese reason where a setting decided 「－」. */
  reason: string | null;
  /** True where the answer was given for another text. */
  stale: boolean;
}

/** Reads an item's answer under the assessment's settings and the item's present text. */
export function effectiveAnswer(
  item: CheckItem,
  answer: Answer | undefined,
  assessment: Pick<Assessment, 'settings'>,
): EffectiveAnswer {
  const setting = item.precondition && assessment.settings[item.precondition.setting];
  if (item.precondition && setting === false) {
    return { value: 'na', reason: item.precondition.reason, stale: false };
  }
  if (answer === undefined) return { value: null, reason: null, stale: false };
  const stale = answer.value !== null && answer.bound !== boundText(item);
  return { value: stale ? null : answer.value, reason: null, stale };
}
