import type { Rule } from './rule.ts';

/** A table, whose cells are kept as they stand and not read. */
export const tableNotRead: Rule = {
  id: 'table-not-read',
  severity: 'info',
  reason: 'Unexpected table, expected running text: its lines are kept as they stand',
  hint: 'Read the table in the published document. Which cells belong together cannot be told from the extracted text.',
  description:
    'Lines that stand in columns of a table are kept together as one unit of kind `table`. An extracted text does not say which words belong to which cell, so they are not read as clauses.',
  example:
    '１ 区分は、次の表による。\n      スコア        ０        １        ２        ３\n      子宮収縮      無        不規則    規則的    －\n      破水          無        －        高位      低位\n',
  check: ({ clauses }) =>
    clauses.filter(({ kind }) => kind === 'table').map(({ line, endLine }) => ({ line, endLine })),
};
