import { expect, test } from 'vitest';
import { outlineOf } from '../fixtures/outline-of.ts';
import { fromText } from '../from-text.ts';

// As `pdftotext -layout` sets columns: so many characters stand before them in every line, whatever their width.

function outline(source: string): string {
  return outlineOf(fromText(source, { file: 'test.txt' }));
}

test('columns stand apart where a row has fewer characters than those around it', () => {
  const source = `相談の場の要件の見直しについて、県民から寄せられた意見と、それに対する考えは、次のと
おりである。


番号         意見の要旨                       意見に対する考え
１     相談の結果は、本人に分かりやすく伝え        意見を踏まえ、要件の第２の１に「分かりや
      るべきである。                   すい方法により」という言葉を加える。
２     対象となる者の年齢を下げてほしい。         年齢については、次の見直しに当たって参考
                                とする。
３     施行の日を遅らせるべきである。           予定のとおり４月１日とする。


なお、要件に直接関わらない意見についても、今後の参考とする。
`;
  expect(outline(source))
    .toBe(`1-2 paragraph ¶ | 相談の場の要件の見直しについて、県民から寄せられた意見と、それに対する考えは、次のとおりである。
5 heading [left] ¶ | 番号         意見の要旨
5 heading [right] ¶ | 意見に対する考え
6-7 clause [left] １ | 相談の結果は、本人に分かりやすく伝えるべきである。
6-7 instruction [right] ¶ | 意見を踏まえ、要件の第２の１に「分かりやすい方法により」という言葉を加える。
8 clause [left] ２ | 対象となる者の年齢を下げてほしい。
8-9 paragraph [right] ¶ | 年齢については、次の見直しに当たって参考とする。
10 clause [left] ３ | 施行の日を遅らせるべきである。
10 paragraph [right] ¶ | 予定のとおり４月１日とする。
13 paragraph ¶ | なお、要件に直接関わらない意見についても、今後の参考とする。
`);
});

test('columns of two versions stand apart below their titles', () => {
  const source = `         改正後                           改正前
第三条   県は、毎年四月一日から六月三            第三条   県は、毎年五月一日から七月三
十日までに、前年の相談の数を知事に報              十一日までに報告する。
告しなければならない。
２   前項の報告は電子により行う。              ２   前項の報告は書面により行う。
`;
  expect(outline(source)).toBe(`1 heading [left] ¶ | 改正後
1 heading [right] ¶ | 改正前
2-4 clause [left] 第三条 | 県は、毎年四月一日から六月三十日までに、前年の相談の数を知事に報告しなければならない。
2-3 clause [right] 第三条 | 県は、毎年五月一日から七月三十一日までに報告する。
5 clause [left] 第三条 ２ | 前項の報告は電子により行う。
5 clause [right] 第三条 ２ | 前項の報告は書面により行う。
`);
});

test('no two columns lead through a table of more cells', () => {
  const source = `１ 区分            ２ 上限額      ３ 対象となる費用                 ４ 率
講習         １か所当たり       講習に必要な謝金、旅費、印刷費（報告           ２分の１
           2,000千円      書の費用を含む。）、会場の借料
相談の場       知事が必要と       相談に必要な賃金、旅費                  定額
           認めた額         及び委託料

第三条   県は、毎年四月一日から六月三            第三条   県は、毎年五月一日から七月三
十日までに、前年の相談の数を知事に報              十一日までに報告する。
告しなければならない。
２   前項の報告は電子により行う。              ２   前項の報告は書面により行う。
`;
  expect(outline(source))
    .toBe(`1-5 table ¶ | １ 区分            ２ 上限額      ３ 対象となる費用                 ４ 率 講習         １か所当たり       講習に必要な謝金、旅費、印刷費（報告           ２分の１ 2,000千円      書の費用を含む。）、会場の借料 相談の場       知事が必要と       相談に必要な賃金、旅費                  定額 認めた額         及び委託料
7-9 clause [left] 第三条 | 県は、毎年四月一日から六月三十日までに、前年の相談の数を知事に報告しなければならない。
7-8 clause [right] 第三条 | 県は、毎年五月一日から七月三十一日までに報告する。
10 clause [left] 第三条 ２ | 前項の報告は電子により行う。
10 clause [right] 第三条 ２ | 前項の報告は書面により行う。
`);
});

test('labels that open each column are no cells of a table', () => {
  const source = `       拠点病院の要件            地域病院の要件
１   相談支援の体制        １    相談支援の体制
 ア   相談員を２名以上配置す   ア    相談員を１名以上配置す
    ること。               ること。
 イ   夜間の連絡先を患者に知   イ    夜間の連絡先を患者に知
    らせること。             らせるよう努めること。
`;
  expect(outline(source)).toBe(`1 heading [left] ¶ | 拠点病院の要件
1 heading [right] ¶ | 地域病院の要件
2 heading [left] １ | 相談支援の体制
2 heading [right] １ | 相談支援の体制
3-4 clause [left] １ ア | 相談員を２名以上配置すること。
3-4 clause [right] １ ア | 相談員を１名以上配置すること。
5-6 clause [left] １ イ | 夜間の連絡先を患者に知らせること。
5-6 clause [right] １ イ | 夜間の連絡先を患者に知らせるよう努めること。
`);
});

test('three columns that open with one label are no table', () => {
  const source = ` 現行           見直しの方向性      改正案
ア 相談員を１名以上   ア 相談員の人数を見   ア 相談員を２名以上
 配置すること。      直してはどうか。     配置すること。
イ 相談室を設けるこ   イ 個室とすることと   イ 個室の相談室を設
 と。           してはどうか。      けること。
ウ 相談の記録を５年   ウ 保存の期間を延長   ウ 相談の記録を10年
 間保存すること。     してはどうか。      間保存すること。
`;
  expect(outline(source)).toBe(`1 heading [left] ¶ | 現行
1 heading [right] ¶ | 見直しの方向性
1 heading [third] ¶ | 改正案
2-3 clause [left] ア | 相談員を１名以上配置すること。
2-3 proposal [right] ア | 相談員の人数を見直してはどうか。
2-3 clause [third] ア | 相談員を２名以上配置すること。
4-5 clause [left] イ | 相談室を設けること。
4-5 proposal [right] イ | 個室とすることとしてはどうか。
4-5 clause [third] イ | 個室の相談室を設けること。
6-7 clause [left] ウ | 相談の記録を５年間保存すること。
6-7 proposal [right] ウ | 保存の期間を延長してはどうか。
6-7 clause [third] ウ | 相談の記録を10年間保存すること。
`);
});

test('a word that heads a column is no marker', () => {
  const source = `相談の手引き

  番号   質問                                         回答

  １     対象となる者の年齢に上限はあるのか。         上限はない。
                                                      ただし、65 歳以上の者については、事前に届
                                                      け出る必要がある。

  ２     申請書は郵送でもよいか。                     差し支えない。

  ３     費用に人件費は含まれるのか。                 専ら相談に従事する者の人件費に限り、対象と
                                                      なる。
`;
  expect(outline(source)).toContain('3 heading [right] ¶ | 回答\n');
});
