import type { Rule } from './rule.ts';

/** A text in which no clause carries a marker. */
export const noStructure: Rule = {
  id: 'no-structure',
  severity: 'info',
  reason: 'Unexpected text without markers, expected numbered clauses',
  hint: 'Nothing, if the text is plain prose. Otherwise look at how its clauses are numbered and report the series.',
  description:
    'No line begins with a marker the parser knows, so the text was read as paragraphs. Plain prose looks like this, and so does a text whose numbering was lost when it was extracted.',
  example: 'この資料は、相談の体制について述べる。\n',
  check: ({ clauses, source }) =>
    source.length !== null && source.length > 0 && clauses.every(({ marker }) => marker === null)
      ? [{ line: 1 }]
      : [],
};
