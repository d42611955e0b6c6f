import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { CheckItem } from './check-item.ts';
import { effectiveAnswer } from './effective-answer.ts';

/** Counts of items, never a rate and never a verdict. */
export interface Summary {
  items: number;
  yes: number;
  /** 「いいえ」 on requirements; those on 「～が望ましい」 are counted apart. */
  no: number;
  noOnPreferable: number;
  na: number;
  blank: number;
  /** Items whose text changed after they were answered. */
  askedAgain: number;
  checked: number;
}

/** Endings that express a preference (～が望ましい): a 「いいえ」 to them is reported apart. */
const preferable = '推奨';

/** Counts the answers of an assessment over the items of its text. */
export function summarize(
  items: readonly CheckItem[],
  answers: ReadonlyMap<string, Answer>,
  assessment: Pick<Assessment, 'settings'>,
): Summary {
  const summary: Summary = {
    items: items.length,
    yes: 0,
    no: 0,
    noOnPreferable: 0,
    na: 0,
    blank: 0,
    askedAgain: 0,
    checked: 0,
  };
  for (const item of items) {
    const answer = answers.get(item.id);
    const { value, stale } = effectiveAnswer(item, answer, assessment);
    if (value === 'yes') summary.yes += 1;
    else if (value === 'na') summary.na += 1;
    else if (value === null) summary.blank += 1;
    else if (item.modality === preferable) summary.noOnPreferable += 1;
    else summary.no += 1;
    if (stale) summary.askedAgain += 1;
    if (!stale && answer?.progress === 'checked') summary.checked += 1;
  }
  return summary;
}
