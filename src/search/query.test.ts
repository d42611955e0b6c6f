import { describe, expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const read = (input: string): string[] =>
  parseQuery(input).map(
    ({ text, quoted, excluded }) => `${excluded ? '-' : '+'}${quoted ? 'q:' : ''}${text}`,
  );

describe('a query', () => {
  test.each([
    ['緩和ケア', ['+緩和ケア']],
    ['緩和ケア　カンファレンス', ['+緩和ケア', '+カンファレンス']],
    ['"Young Adult" がん', ['+q:young adult', '+がん']],
    ['＂緩和 ケア＂', ['+q:緩和ケア']],
    ['がん -小児', ['+がん', '-小児']],
    ['がん －"Young Adult"', ['+がん', '-q:young adult']],
    ['がん −小児', ['+がん', '-小児']],
    ['在宅 −"緩和 ケア"', ['+在宅', '-q:緩和ケア']],
    ['年1回 年１回', ['+年1回']],
    ['小児-成人', ['+小児-成人']],
    ['"閉じない 句', ['+q:閉じない句']],
    ['-', ['+-']],
    ['"', ['+q:"']],
    ['""', ['+q:""']],
    ['- がん', ['+-', '+がん']],
    ['   ', []],
    ['', []],
  ])('%j asks for %j', (input, terms) => {
    expect(read(input)).toEqual(terms);
  });
});
