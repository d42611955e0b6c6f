import { expect, it } from 'vitest';
import type { ParsedDocument } from '../model/parsed-document.ts';
import { fromText } from '../parse/from-text.ts';
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

it('names the ministry alone on its line where no office of one stands', () => {
  const head = 'アレルギー疾患対策の推進に関する基本的な指針\n平成29年３月21日\n厚生労働省\n';
  expect(sourceFacts(head, nothing).issuer).toEqual({ text: '厚生労働省', line: 3 });
  expect(sourceFacts(`${head}厚生労働省健康局長\n`, nothing).issuer?.text).toBe('厚生労働省健康局');
});

it('leaves unknown what the text does not say', () => {
  expect(sourceFacts('１ 施設基準\n', nothing)).toEqual({
    title: null,
    issuer: null,
    published: null,
  });
});

it.each([
  [
    '○訪問看護の事業の人員及び運営に関する基準について\n\n(平成一二年三月一七日)\n\n(老企第九号)\n\n(各都道府県知事あて厚生省老人保健福祉局長通知)\n\n記\n\n第一　基準の性格\n基準は、最低限度を定めたものである。\n',
    '訪問看護の事業の人員及び運営に関する基準について',
    '2000-03-17',
  ],
  [
    '○みどり市学童クラブ事業実施要綱\n平成29年3月31日\n告示第27号\n(趣旨)\n第1条　この告示は、必要な事項を定めるものとする。\n',
    'みどり市学童クラブ事業実施要綱',
    '2017-03-31',
  ],
  [
    '○厚生労働省告示第五号\n安全法（昭和四十一年法律第百三十二号）第三十条の規定に基づき、指針を次のように定める。\n令和二年一月十五日\n厚生労働大臣　春野　花子\n事業主が職場の相談に関して講ずべき措置についての指針\n１　はじめに\nこの指針は、必要な事項を定めるものである。\n',
    '事業主が職場の相談に関して講ずべき措置についての指針',
    '2020-01-15',
  ],
])('takes neither number, day, addressee nor minister for the title: %#', (text, title, day) => {
  const facts = sourceFacts(text, fromText(text, { file: 'notice.txt' }));
  expect([facts.title?.text, facts.published?.text]).toEqual([title, day]);
});
