import type { Rule } from './rule.ts';

const opening = '（(「『【〔';
const brackets = /[（(「『【〔）)」』】〕]/gu;

/** Brackets that are opened and not closed in a clause, or closed and not opened. */
export const unbalancedBrackets: Rule = {
  id: 'unbalanced-brackets',
  severity: 'info',
  reason: 'Unexpected end of a clause inside brackets',
  hint: 'Look at where the clause begins and ends: part of it may stand in the clause before or after. If the source prints it so, nothing needs to be done.',
  description:
    'A clause opens brackets it does not close, or closes brackets it does not open. The source may be at fault, but more often a clause was cut in two or lost a line.',
  example: '１ 病院は、相談に応じる体制（夜間を含む。を整備すること。\n２ 記録を保存すること。\n',
  check: ({ clauses }) =>
    clauses
      .filter(({ kind, text }) => kind !== 'table' && balanceOf(text) !== 0)
      .map(({ line, text }) => ({
        line,
        reason:
          balanceOf(text) > 0
            ? 'Unexpected end of a clause inside brackets, expected them to be closed'
            : 'Unexpected closing bracket in a clause, expected one that was opened before',
      })),
};

/** A label printed with a closing bracket only: １）の連絡協議会. */
const halfOpen =
  /(?:[上下前]記|(?<![0-9０-９一-龠々ァ-ヴーA-Za-z]))(?:[0-9０-９]{1,2}|[ア-ンⅰ-ⅻa-zａ-ｚ])$/u;

/** Brackets left open at the end, or −1 where one is closed that was not opened. Widths may differ. */
function balanceOf(text: string): number {
  let depth = 0;
  for (const { 0: char, index: at } of text.matchAll(brackets)) {
    if (depth === 0 && '）)'.includes(char) && halfOpen.test(text.slice(Math.max(0, at - 4), at)))
      continue;
    depth += opening.includes(char) ? 1 : -1;
    if (depth < 0) return -1;
  }
  return depth;
}
