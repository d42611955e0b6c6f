import { expect, it } from 'vitest';
import type { ParsedDocument } from '../model/parsed-document.ts';
import { sourceFacts } from './source-facts.ts';

const nothing = { clauses: [] as unknown } as ParsedDocument;

it('reads the day of a notice, letter-spaced or in kanji, as an ISO day', () => {
  expect(sourceFacts('写\n令 和 ６ 年 1 1 月 1 9 日\n', nothing).published).toEqual({
    text: '2024-11-19',
    line: 2,
  });
  expect(sourceFacts('平成三十年七月三十一日\n', nothing).published?.text).toBe('2018-07-31');
  expect(sourceFacts('令和元年５月７日\n', nothing).published?.text).toBe('2019-05-07');
});

it('takes no day from a sentence, and none that does not exist', () => {
  expect(sourceFacts('（令和６年３月５日付け通知）\n', nothing).published).toBeNull();
  expect(sourceFacts('令和６年13月５日\n', nothing).published).toBeNull();
});

it('names the office that issued the text, not the officer', () => {
  expect(sourceFacts('各都道府県知事 殿\n厚生労働省健康局がん対策課長\n', nothing).issuer).toEqual({
    text: '厚生労働省健康局がん対策課',
    line: 2,
  });
});

it('leaves unknown what the text does not say', () => {
  expect(sourceFacts('１ 施設基準\n', nothing)).toEqual({
    title: null,
    issuer: null,
    published: null,
  });
});
