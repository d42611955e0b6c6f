import type { Rule } from './rule.ts';

/** Text set vertically comes out with one character per line and is refused. */
export const verticalText: Rule = {
  id: 'vertical-text',
  severity: 'error',
  reason:
    'Unexpected vertical text, expected lines of horizontal text: most lines hold one character',
  hint: 'Extract the text in reading order (for instance with `pdftotext -layout`, or from the HTML edition) and parse that.',
  description:
    'More than half of the filled lines hold a single character. Columns of vertical text are mixed up in such an extraction, and no reading order can be told from it. The file is refused; its characters are all `unknown`.',
  example: '第\n一\n条\nこ\nの\n省\n令\n',
  check: () => [],
};
