import { expect, it } from 'vitest';
import { wordTokenizer } from './tokens.ts';
import { similarityOf, wordDiff } from './word-diff.ts';

const tokenize = wordTokenizer([]);
it('ends within seconds on 100,000 characters, alike or not, with sentences or without', () => {
  const sentence = (n: number): string =>
    `第${n}に、地域の医療機関と協力して診療の体制を整備すること。`;
  const many = Array.from({ length: 3400 }, (_, n) => sentence(n));
  const alike = many.map((text, n) => (n % 7 === 0 ? text.replace('協力', '連携') : text));
  const other = many.map((_, n) => `${n}番目の病院は、患者の相談に応じるものとする。`);
  expect(similarityOf(wordDiff(many.join(''), alike.join(''), tokenize))).toBeGreaterThan(0.95);
  expect(similarityOf(wordDiff(many.join(''), other.join(''), tokenize))).toBeLessThan(0.6);
  const unbroken = (text: string): string => text.replaceAll('。', '、');
  wordDiff(unbroken(many.join('')), unbroken(other.join('')), tokenize);
}, 60_000);
