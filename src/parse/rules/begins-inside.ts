import type { Rule } from './rule.ts';

/** A text whose first clauses belong to one that is not printed in it. */
export const beginsInside: Rule = {
  id: 'begins-inside',
  severity: 'info',
  reason: 'Unexpected beginning inside a clause, expected the first marker of a series',
  hint: 'Nothing, if the text is an excerpt. Otherwise add the pages before it.',
  description:
    'The first marker of the text counts on from one that is not there. The clauses above are unknown, and paths begin with …, which stands for them.',
  example: 'を整備すること。\n（３） 記録を保存すること。\n（４） 記録を公表すること。\n',
  check: ({ clauses }) =>
    clauses.some(({ path }) => path[0] === '…') ? [{ line: clauses[0]?.line ?? 1 }] : [],
};
