import { expect, test } from 'vitest';
import { creditOf, shortCreditOf } from './credit.ts';

const deck = {
  title: '地域連携について',
  issuer: '健康局',
  meeting: null,
  published: null,
  paper: null,
};
const notice = {
  title: '整備指針の一部改正について',
  issuer: '医政局',
  meeting: '第２回検討会',
  published: '2031-04-01',
  paper: '資料３',
};

test('a source is credited by its own title and issuer, and what its text does not say is said', () => {
  expect(creditOf([deck])).toBe(
    '出典：「地域連携について」（健康局）を加工して作成。会議名・年月日・資料番号は資料本文に記載なし。',
  );
});

test('what a descriptor knows of meeting, day and paper stands with the issuer', () => {
  expect(creditOf([notice])).toBe(
    '出典：「整備指針の一部改正について」（医政局、第２回検討会、2031年4月1日、資料３）を加工して作成。',
  );
});

test('nobody is named as issuer where the text names nobody', () => {
  expect(creditOf([{ ...notice, issuer: null, meeting: null }])).toBe(
    '出典：「整備指針の一部改正について」（2031年4月1日、資料３）を加工して作成。作成者・会議名は資料本文に記載なし。',
  );
});

test('several sources are credited one after another; at the foot of a page many are counted', () => {
  expect(shortCreditOf([deck, notice])).toBe(creditOf([deck]) + creditOf([notice]));
  const titles = ['一', '二', '三', '四', '五'];
  const many = titles.map((title) => ({ ...deck, title }));
  expect(shortCreditOf(many)).toBe(
    '出典：「一」（健康局）、「二」（健康局）、「三」（健康局）ほか2件の資料を加工して作成。',
  );
  for (const title of titles) expect(creditOf(many)).toContain(`「${title}」`);
});
