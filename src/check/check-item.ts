import type { ModalityKind } from '../model/modality.ts';
import type { Quantity, RequirementCondition } from '../model/sentence.ts';
import { statementOf } from './statement.ts';

/** How a delegated item reaches the form: the clause that delegates, as label and words. */
export interface Delegation {
  /** Id of the clause that delegates. */
  from: string;
  label: string;
  /** Id of the unit whose requirements are delegated. */
  to: string;
}

/** A text an answer is bound to, and what proposals make of it. */
export interface BoundText {
  /** Id of the item or clause whose text it is. */
  of: string;
  text: string;
  /** Proposal that brings the text, `null` for printed text. */
  proposal: string | null;
  /** What a proposal makes of it: the new text, or `null` where it deletes it. */
  revisions: { proposal: string; text: string | null }[];
}

/** A setting of the hospital that an item's condition depends on, such as グループ指定. */
export interface Precondition {
  setting: string;
  /** Japanese, shown as the reason for 「－」 when the setting's answer is `no`. */
  reason: string;
}

/** One requirement put as a statement to answer. Several items may come from one clause. */
export interface CheckItem {
  id: string;
  work: string;
  clause: string;
  label: string;
  /** Titles of the headings above, top first. */
  section: string;
  /** 「…している。」, the site's words. */
  statement: string;
  /** The requirement's own words. */
  words: string;
  /** The whole clause, verbatim. */
  clauseText: string;
  modality: ModalityKind;
  ending: string;
  conditions: RequirementCondition[];
  quantities: Quantity[];
  /** True where the text states a condition, so that 「－」 can be answered. */
  conditional: boolean;
  precondition: Precondition | null;
  delegation: Delegation | null;
  /** Texts the answer is bound to, in order: its own, then those of what it delegates to. */
  bound: BoundText[];
  /** Proposal that brings the item, `null` for items of the printed text. */
  proposal: string | null;
  order: number;
}

/** The statement of words, after the conditions that stand earlier in the sentence, in brackets. */
export function statementUnder(words: string, conditions: readonly RequirementCondition[]): string {
  const carried = conditions.filter(({ basis }) => basis === 'inferred');
  return carried.map(({ text }) => `（推定：${text}）`).join('') + statementOf(words);
}

/** What an answer is bound to: the item's words and the effective text of what it delegates to, never a number. */
export function boundText(item: Pick<CheckItem, 'bound'>): string {
  return item.bound.map(({ text }) => text).join('\n');
}

/** The items as they read with proposals applied, in order; without any, the items of the printed text. */
export function itemsWith(
  items: readonly CheckItem[],
  proposals: ReadonlySet<string>,
): CheckItem[] {
  const applies = (proposal: string | null) => proposal === null || proposals.has(proposal);
  return items.flatMap((item) => {
    if (!applies(item.proposal)) return [];
    const bound = item.bound
      .filter(({ proposal }) => applies(proposal))
      .flatMap((part) => {
        const revised = part.revisions.findLast(({ proposal }) => proposals.has(proposal));
        if (revised === undefined) return [part];
        return revised.text === null ? [] : [{ ...part, text: revised.text }];
      });
    const [own] = bound;
    if (own === undefined || own.of !== item.id) return [];
    if (own.text === item.words) return [{ ...item, bound }];
    return [
      { ...item, bound, words: own.text, statement: statementUnder(own.text, item.conditions) },
    ];
  });
}
