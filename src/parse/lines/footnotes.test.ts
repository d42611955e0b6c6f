import { expect, test } from 'vitest';
import { outlineOf } from '../fixtures/outline-of.ts';
import { fromText } from '../from-text.ts';
import { faultsOf } from '../properties/invariants.ts';

function outlineWithout(source: string): string[] {
  const document = fromText(source, { file: 'test.txt' });
  expect(faultsOf(source, document)).toEqual([]);
  return outlineOf(document).trimEnd().split('\n');
}

test('notes at the foot of pages stand apart, and a sentence goes on over them', () => {
  const source = `第１ 現状
    地域の相談の場を利用する者は年々増えており、令和５年には 30 万人を超えている１。
  相談の内容は、治療、費用、仕事 2 その他の暮らしに及び、その多くは一度では終わらず、何度も


 １
   相談の場に関する調査（令和５年）
 2 治療と両立する仕事を含む。

                                    1
\f  相談の場を訪ねる者からのものである。
第２ 方針
    国は、相談の場の質を高めるための指標３を定める。

３ 指標は、調査の結果から作る。その作り方は、次の調査までに改める必要があるとの意見があり、引き
  続き検討している。

                                    2
`;
  expect(outlineWithout(source)).toEqual([
    '1 heading 第１ | 現状',
    '2 paragraph 第１ ¶ | 地域の相談の場を利用する者は年々増えており、令和５年には 30 万人を超えている１。',
    '3-11 paragraph 第１ ¶ | 相談の内容は、治療、費用、仕事 2 その他の暮らしに及び、その多くは一度では終わらず、何度も相談の場を訪ねる者からのものである。',
    '6 body 7 note １ | 相談の場に関する調査（令和５年）',
    '8 note 2 | 治療と両立する仕事を含む。',
    '12 heading 第２ | 方針',
    '13 paragraph 第２ ¶ | 国は、相談の場の質を高めるための指標３を定める。',
    '15-16 note ３ | 指標は、調査の結果から作る。その作り方は、次の調査までに改める必要があるとの意見があり、引き続き検討している。',
  ]);
});

test('page numbers part pages where no form feed does', () => {
  const source = `第１ 現状
相談の場を利用する者は年々増えており、令和５年には 30 万人を超えている１。その内容は、何度も

１ 相談の場に関する調査（令和５年）

- 1 -

同じ者が訪ねるものである。
第２ 方針
国は、相談の場の質を高めるための指標２を定める。

２ 指標は、調査の結果から作る。

- 2 -

第３ 期間
相談の場の期間は、３年とする。

- 3 -
`;
  expect(outlineWithout(source)).toEqual([
    '1 heading 第１ | 現状',
    '2-8 paragraph 第１ ¶ | 相談の場を利用する者は年々増えており、令和５年には 30 万人を超えている１。その内容は、何度も同じ者が訪ねるものである。',
    '4 note １ | 相談の場に関する調査（令和５年）',
    '9 heading 第２ | 方針',
    '10 paragraph 第２ ¶ | 国は、相談の場の質を高めるための指標２を定める。',
    '12 note ２ | 指標は、調査の結果から作る。',
    '16 heading 第３ | 期間',
    '17 paragraph 第３ ¶ | 相談の場の期間は、３年とする。',
  ]);
});

test('sections at the foot of pages are no notes', () => {
  const source = `（別紙１）
  要綱の第１は別紙１のとおりとし、令和１年から行う。

１ 目的
  相談の場を設ける。

                                    1
\f  相談の場は、２か所とする。

２ 対象
  都道府県とする。

                                    2
\f３ 期間
  ３年とする。
`;
  expect(outlineWithout(source).filter((line) => line.includes(' note '))).toEqual([]);
});

test('numbers that words count by are no calls of notes', () => {
  const source = `第１ 体制
  加算１を受ける者は、加算２の要件も満たすこと。区分１と区分２の別は、別に定める。

１ 相談の体制
２ 研修の体制

                                    1
\f  加算１を受ける者は、区分２の者と連携すること。

１ 連携の方法
２ 連携の記録

                                    2
`;
  expect(outlineWithout(source).filter((line) => line.includes(' note '))).toEqual([]);
});
