import type { Operation } from '../model/knowledge-base.ts';
import { inOrder } from './assign-ids.ts';
import type { Draft } from './draft.ts';

/**
 * What a proposal does to words it quotes from a text above it: other words stand in their place, none where `after` is
 * empty, and a text quoted as a whole is deleted. `null` where no text under its heading holds them, or several do and
 * none of these is the one right above.
 */
export function changeOfWords(proposal: Draft, before: string, after: string): Operation | null {
  const above = textsAbove(proposal);
  const holding = above.filter(({ text }) => text.includes(before));
  const [only, ...others] = holding;
  const last = above.at(-1);
  const target = others.length === 0 ? only : holding.find((draft) => draft === last);
  if (target === undefined) return null;
  const { id, text } = target;
  if (after === '' && (text === before || text === `${before}。`)) {
    return { type: 'delete', target: id, before: text };
  }
  return { type: 'replace', target: id, before, after, within: text === before ? null : text };
}

/** The heading a proposal stands under and the current texts from there to it, in document order. */
export function textsAbove(proposal: Draft): Draft[] {
  const heading = proposal.parent;
  if (heading === null) return [];
  const before = heading.children.slice(0, heading.children.indexOf(proposal));
  return [heading, ...inOrder(before)].filter(({ role }) => role === 'current');
}

/** Whether two operations change the same words of one text, so that only one of them can be applied. */
export function changeSameWords(one: Operation, other: Operation): boolean {
  if (one.target !== other.target) return false;
  return replacedBy(one).some((a) =>
    replacedBy(other).some((b) => a.start < b.end && b.start < a.end),
  );
}

/** Half-open stretches of its target's text that an operation puts other words in the place of. */
function replacedBy(operation: Operation): { start: number; end: number }[] {
  if (operation.type !== 'rename' && operation.type !== 'replace') return [];
  const { before } = operation;
  const text = operation.type === 'rename' ? before : (operation.within ?? before);
  const stretches: { start: number; end: number }[] = [];
  let start = text.indexOf(before);
  while (start !== -1) {
    const end = start + before.length;
    stretches.push({ start, end });
    start = text.indexOf(before, end);
  }
  return stretches;
}
