import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, exactly, type Find } from './evaluate.ts';
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';

const texts = [
  '２次医療圏内のがん診療に関する情報を集約すること。',
  '二次医療圏の緩和ケア',
  '緩和ケアチーム等の連携により意志決定支援を行うこと。',
  '小児がん、ＡＹＡ（※）世代のがん',
  'Adolescent and Young Adult',
];
const find: Find = (needle) =>
  Promise.resolve(texts.flatMap((text, at) => (fold(text).includes(needle) ? [at] : [])));
const both = (text: string): string[] =>
  text === '2次医療圏' ? ['二次医療圏'] : text === '二次医療圏' ? ['2次医療圏'] : [];
const ask = (query: string, variants = exactly) =>
  evaluate(parseQuery(query), texts.length, find, variants);

describe('a query', () => {
  test.each([
    ['がん', [0, 3]],
    ['がん 診療', [0]],
    ['がん -小児', [0]],
    ['-がん', [1, 2, 4]],
    ['"young adult"', [4]],
    ['緩和ケア 情報', []],
    ['', []],
  ])('%j finds %j', async (query, ordinals) => {
    expect((await ask(query)).ordinals).toEqual(ordinals);
  });

  test('finds other spellings beside the exact ones and says which', async () => {
    const outcome = await ask('２次医療圏', both);
    expect(outcome.ordinals).toEqual([0, 1]);
    expect([...outcome.byVariant]).toEqual([1]);
    expect(outcome.variants).toEqual(['二次医療圏']);
    expect(outcome.needles).toEqual(['2次医療圏', '二次医療圏']);
  });

  test('never excludes more than what is typed', async () => {
    expect((await ask('医療圏 -二次医療圏', both)).ordinals).toEqual([0]);
  });

  test('that finds nothing tells what each term finds alone', async () => {
    expect((await ask('緩和ケア 情報')).alone).toEqual([
      { raw: '緩和ケア', count: 2 },
      { raw: '情報', count: 1 },
    ]);
  });

  test('without variants is containment of every folded term', async () => {
    const pieces = fc.array(fc.constantFrom('がん', '緩和', 'ケア', '世代', 'の', '医療', 'x'), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(pieces, async (words) => {
        const { ordinals } = await ask(words.join('　'));
        const lower = texts.map((text) => text.normalize('NFKC').toLowerCase());
        const expected = lower.flatMap((text, at) =>
          words.every((word) => text.includes(word)) ? [at] : [],
        );
        expect(ordinals).toEqual(expected);
      }),
    );
  });
});
