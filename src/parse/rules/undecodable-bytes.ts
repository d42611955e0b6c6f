import type { Rule } from './rule.ts';

/** Bytes that are not UTF-8 are refused. */
export const undecodableBytes: Rule = {
  id: 'undecodable-bytes',
  severity: 'error',
  reason: 'Unexpected bytes, expected UTF-8 text',
  hint: 'Convert the file to UTF-8 (for instance with `iconv -f CP932 -t UTF-8`) and parse the result.',
  description:
    'The bytes of the file are no valid UTF-8. Guessing another encoding could change characters in silence, so the file is refused, without length and spans.',
  example: '(the bytes 82 A0, which are あ in Shift_JIS)',
  check: () => [],
};
