import type { Rule } from './rule.ts';

/** A reference to a clause of the same text that is not there. */
export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  severity: 'info',
  reason: 'Unexpected reference to a clause that the text does not hold',
  hint: 'Nothing, if the clause stands in a part that is not printed here. Otherwise compare the reference with the numbers of the clauses around it.',
  description:
    'A reference names a clause by its markers, but no clause with these markers stands within reach. No link is made: a missing link can be seen, a wrong one cannot. An excerpt often refers to parts that are left out.',
  example: '１ 次の体制を整備すること。\nア 夜間の体制\nイ エに掲げる体制\n',
  check: ({ clauses }) =>
    clauses.flatMap(({ references }) =>
      references
        .filter(({ kind, resolved }) => (kind === 'internal' || kind === 'note') && !resolved)
        .map(({ line, text }) => ({
          line,
          reason: `Unexpected reference ${text}, expected a clause of that number within reach`,
        })),
    ),
};
