import { neighboursOf } from './siblings.ts';
import type { Rule } from './rule.ts';

/** A marker that stands twice in one series with different texts. */
export const repeatedNumber: Rule = {
  id: 'repeated-number',
  severity: 'warning',
  reason: 'Unexpected second clause of one number',
  hint: 'Look at both clauses: the source may number them wrongly, or one of them may belong under another clause.',
  description:
    'Two clauses that follow one another under the same clause carry the same marker, and their texts differ. References to that marker can mean either of them.',
  example: '１ 次の体制を整備すること。\nア 夜間の体制\nア 休日の体制\nイ 緊急の体制\n',
  check: ({ clauses }) =>
    neighboursOf(clauses)
      .filter(({ before, clause }) => {
        const same = before.path.join('\n') === clause.path.join('\n') && clause.ordinal !== 0;
        return same && clause.sameAs === undefined && before.division === clause.division;
      })
      .filter(({ before, clause }) => before.text !== clause.text)
      .map(({ before, clause }) => ({
        line: clause.line,
        reason: `Unexpected second clause ${clause.marker ?? ''}, expected the next of the series`,
        related: [before.line],
      })),
};
