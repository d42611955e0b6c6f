import type { Rule } from './rule.ts';

/** Words that end a sentence, where no full stop follows. */
const sentenceEnd =
  /(?:すること|いること|あること|である|する|した|いる|ある|ない|行う|られる|れる|ではないか|どうか)$/u;

/** Shortest text that is taken for a sentence rather than a title. */
const shortestSentence = 15;

/** A text that ends like a sentence but without its full stop. */
export const missingFullStop: Rule = {
  id: 'missing-full-stop',
  severity: 'info',
  reason: 'Unexpected end of a sentence, expected 。',
  hint: 'Nothing, if the source prints it so. Otherwise see whether the rest of the sentence stands elsewhere in the source.',
  description:
    'The text of a clause ends with the words of a sentence, but without 。. Sources do leave it out at times; a clause cut short by a page or a column looks the same. The text is kept as it is.',
  example:
    '１ 病院は、患者及びその家族からの相談に応じる体制を整備すること\n２ 記録を保存すること。\n',
  check: ({ clauses }) =>
    clauses
      .filter(({ kind, text }) => {
        const running = kind !== 'table' && kind !== 'omission' && kind !== 'question';
        return running && text.length >= shortestSentence && sentenceEnd.test(text);
      })
      .map(({ endLine }) => ({ line: endLine })),
};
