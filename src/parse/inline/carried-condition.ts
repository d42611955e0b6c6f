import type { RequirementCondition, Sentence } from '../../model/sentence.ts';
import { fold } from './view.ts';

/** A condition set as the topic of what follows: …に当たっては、 …時には、 …場合は、 */
const topic = /は、?$/u;
/** What may stand before a condition that heads its sentence: nothing, a word that joins on, who is spoken to. */
const lead = /^(?:(?:また|なお|ただし|さらに|加えて|特に|併せて)、?)?(?:[^、]{1,40}は、)?$/u;

/**
 * Conditions at the head of a sentence that govern the part at `start` too, though they stand before it: 「退院に
 * 当たっては、…を行うとともに、…開くこと。」. Only a topic (…は) reaches past its own part, and only where the part does
 * not open with a topic of its own. The words do not say so themselves, so each is `inferred`.
 */
export function carriedConditions(
  text: string,
  sentence: Sentence,
  start: number,
  own: readonly RequirementCondition[],
): RequirementCondition[] {
  const [head] = sentence.conditions;
  if (head === undefined || head.end > start || !topic.test(fold(head.text))) return [];
  if (!lead.test(fold(text.slice(sentence.start, head.start)))) return [];
  if (own.some((condition) => topic.test(fold(condition.text)))) return [];
  return [{ ...head, basis: 'inferred' }];
}
