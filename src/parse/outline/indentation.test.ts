import { expect, test } from 'vitest';
import { fromText } from '../from-text.ts';
import { outlineOf } from '../fixtures/outline-of.ts';

// What only indentation tells, so that it is lost in canonical form and no fixture can show it.

test('a sentence goes on under the list it announced, where its rest is set no further in than the bullets', () => {
  const source = `１ 相談室の役割
  （１）研修
      相談室は、次の者に対する研修を企画する。
      ・ 医師、薬剤師その他の医療に従事する者のうち、地域の診療所や薬局に勤める者に
        対する講習
      ・ 学校の教職員等に対する講義及び実地の訓練
      を行うほか、その結果をまとめること。
  （２）登録
      登録に当たっては、
      ・ 患者の同意を得ること
      ・ 登録の後も、必要に応じて、内容を新しくすること
      を守ること。
      なお、登録の様式は別に定める。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading １ | 相談室の役割
2 heading １ （１） | 研修
3 paragraph １ （１） ¶ | 相談室は、次の者に対する研修を企画する。
4-5 clause １ （１） ・ | 医師、薬剤師その他の医療に従事する者のうち、地域の診療所や薬局に勤める者に対する講習
6 clause １ （１） ・ | 学校の教職員等に対する講義及び実地の訓練
7 paragraph １ （１） ¶ | を行うほか、その結果をまとめること。
8 heading １ （２） | 登録
9 paragraph １ （２） ¶ | 登録に当たっては、
10 clause １ （２） ・ | 患者の同意を得ること
11 clause １ （２） ・ | 登録の後も、必要に応じて、内容を新しくすること
12 paragraph １ （２） ¶ | を守ること。
13 paragraph １ （２） ¶ | なお、登録の様式は別に定める。
`);
});

test('captions set left of a list stand beside it, with the bullets and sources below them', () => {
  const source = `第１ 方針
 １ 現状
   相談の場には、次の特徴がある。
    ① 利用する者が年々増えていること
    ② 遠くから通う者が多いこと

 （相談の場の課題）
   この特徴を踏まえ、地域ごとに相談の場を設ける必要がある。
 【取り組むべき施策】
   市町村は、相談の場を知らせる。
    ○ 冊子を配ること。
      出典：令和５年度の調査
      図１ 利用した者の数
 ２ 研修
   相談員は、研修を受けること。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading 第１ | 方針
2 heading 第１ １ | 現状
3 paragraph 第１ １ ¶ | 相談の場には、次の特徴がある。
4 clause 第１ １ ① | 利用する者が年々増えていること
5 clause 第１ １ ② | 遠くから通う者が多いこと
7 heading 第１ １ ¶ | （相談の場の課題）
8 paragraph 第１ １ ¶ | この特徴を踏まえ、地域ごとに相談の場を設ける必要がある。
9 heading 第１ １ ¶ | 【取り組むべき施策】
10 paragraph 第１ １ ¶ | 市町村は、相談の場を知らせる。
11 clause 第１ １ ○ | 冊子を配ること。
12 note 第１ １ ¶ | 出典：令和５年度の調査
13 heading 第１ １ ¶ | 図１ 利用した者の数
14 heading 第１ ２ | 研修
15 paragraph 第１ ２ ¶ | 相談員は、研修を受けること。
`);
});

test('the columns of a table are over where 附則 opens lines of the whole page', () => {
  const source = `○検査所の登録に関する規則の一部を改正する省令 新旧対照条文
           改    正   後                          改       正   前
 （報告の期限）                        （報告の期限）
第四条    検査所の長は、毎年七月一        第四条    検査所の長は、毎年六月一
日から八月三十一日までに、前年の        日から七月三十一日までに、前年の
検査の数を知事に報告しなければな        検査の数を知事に報告しなければな
らない。                                らない。
２   前項の報告は、電子情報処理組        ２   前項の報告は、書面により行う
織を使用して行うものとする。            ものとする。
   附 則
 （施行期日）
１   この省令は、来年四月一日から施行する。ただし、第二条の改正規定は、公布の日から施行す
  る。
 （経過措置）
２   この省令の施行の際現に提出されている報告は、なお従前の例による。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' })))
    .toBe(`1 clause ○ | 検査所の登録に関する規則の一部を改正する省令 新旧対照条文
2 heading [left] ¶ | 改正後
2 heading [right] ¶ | 改正前
3 heading [left] ¶ | （報告の期限）
3 heading [right] ¶ | （報告の期限）
4-7 clause [left] 第四条 | 検査所の長は、毎年七月一日から八月三十一日までに、前年の検査の数を知事に報告しなければならない。
4-7 clause [right] 第四条 | 検査所の長は、毎年六月一日から七月三十一日までに、前年の検査の数を知事に報告しなければならない。
8-9 clause [left] 第四条 ２ | 前項の報告は、電子情報処理組織を使用して行うものとする。
8-9 clause [right] 第四条 ２ | 前項の報告は、書面により行うものとする。
10 heading 附 則 |
11 heading 附 則 ¶ | （施行期日）
12-13 clause 附 則 １ | この省令は、来年四月一日から施行する。ただし、第二条の改正規定は、公布の日から施行する。
14 heading 附 則 ¶ | （経過措置）
15 clause 附 則 ２ | この省令の施行の際現に提出されている報告は、なお従前の例による。
`);
});

test('the title of a slide stands left of the list of the slide before, and what is set right of a title is none of it', () => {
  const source = `            相談の場に関する検討会 報告書


                      令和７年３月１日
 １ 相談の場の現状
  （県内の動き）
    ○ 相談の場は、全国で 300 か所を超えている。
      ⇒ 次の会議で案を示す。
\f今後の進め方
    ○ 相談の場の要件は、次の会議で定める。
\fこれからの日程
      ４月     ６月     ９月
      会議     案      決定
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' })))
    .toBe(`1 heading ¶ | 相談の場に関する検討会 報告書
4 heading ¶ | 令和７年３月１日
5 heading １ | 相談の場の現状
6 heading １ ¶ | （県内の動き）
7 clause １ ○ | 相談の場は、全国で 300 か所を超えている。
8 clause １ ○ ⇒ | 次の会議で案を示す。
9 heading ¶ | 今後の進め方
10 clause １ ○ | 相談の場の要件は、次の会議で定める。
11 heading ¶ | これからの日程
12-13 table ¶ | ４月     ６月     ９月 会議     案      決定
`);
});

test('text under a title belongs to it where it is set no further in, and one blank opens no slide among others', () => {
  const source = `             相談の場の要綱
１ 趣旨
この要綱は、相談の場の要件を定める。
２ 要件
(1) 部屋
 専用の部屋を設けること。
 部屋の面積は、別に定める。
(2) 記録
 記録を保存すること。
３ 手続
次の書類を提出すること。
① 申請書
② 名簿
なお、期限は別に定める。
４ 報告
毎年報告すること。
５ 公表
県が公表する。
６ 見直し
毎年見直す。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading ¶ | 相談の場の要綱
2 heading １ | 趣旨
3 paragraph １ ¶ | この要綱は、相談の場の要件を定める。
4 heading ２ | 要件
5 heading ２ (1) | 部屋
6 paragraph ２ (1) ¶ | 専用の部屋を設けること。
7 paragraph ２ (1) ¶ | 部屋の面積は、別に定める。
8 heading ２ (2) | 記録
9 paragraph ２ (2) ¶ | 記録を保存すること。
10 heading ３ | 手続
11 paragraph ３ ¶ | 次の書類を提出すること。
12 clause ３ ① | 申請書
13 clause ３ ② | 名簿
14 paragraph ３ ¶ | なお、期限は別に定める。
15 heading ４ | 報告
16 paragraph ４ ¶ | 毎年報告すること。
17 heading ５ | 公表
18 paragraph ５ ¶ | 県が公表する。
19 heading ６ | 見直し
20 paragraph ６ ¶ | 毎年見直す。
`);
});

test('a paragraph set under the label of a title is its text, one set under an item is none of the item', () => {
  const source = `（別紙）
      要綱
 １ 現状
  (1) 数
  相談の場は、年々増えている。
  利用する者も増えている。
  (2) 書類
  次の書類を求めている。
   ① 申請書
   ② 名簿
   なお、期限は別に定める。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading （別紙） |
2 heading （別紙） ¶ | 要綱
3 heading （別紙） １ | 現状
4 heading （別紙） １ (1) | 数
5-6 paragraph （別紙） １ (1) ¶ | 相談の場は、年々増えている。利用する者も増えている。
7 heading （別紙） １ (2) | 書類
8 paragraph （別紙） １ (2) ¶ | 次の書類を求めている。
9 clause （別紙） １ (2) ① | 申請書
10 clause （別紙） １ (2) ② | 名簿
11 paragraph （別紙） １ (2) ¶ | なお、期限は別に定める。
`);
});

test('a list set further out than the bullets before it is none of theirs', () => {
  const source = `  １ 準備
    ・ 手は、作業の前に洗うこと。
    ・ 靴は、履き替えること。
   (1) 作業者は、名札を着けること。
   (2) 作業は、二人で行うこと。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading １ | 準備
2 clause １ ・ | 手は、作業の前に洗うこと。
3 clause １ ・ | 靴は、履き替えること。
4 clause １ (1) | 作業者は、名札を着けること。
5 clause １ (2) | 作業は、二人で行うこと。
`);
});

test('a bullet set out above a question names its subject, one in an answer is none', () => {
  const source = `【訪問による相談】
○ 相談の記録

 問１ 記録は、訪問の都度作成しなければならないか。
  （答）
   訪問の都度作成する必要がある。

○ 相談員の資格

 問２ 資格を有する者とは、どのような者か。
  （答）
   次の者をいう。
    ○ 看護師
    ○ 社会福祉士

 問３ 資格を証する書類の写しが必要か。
  （答）
   必要である。

□ 相談の場所

 問４ 自宅以外の場所で行ってもよいか。
  （答）
   差し支えない。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading ¶ | 【訪問による相談】
2 heading ○ | 相談の記録
4 question 問１ | 記録は、訪問の都度作成しなければならないか。
5 body 6 clause 問１ （答） | 訪問の都度作成する必要がある。
8 heading ○ | 相談員の資格
10 question 問２ | 資格を有する者とは、どのような者か。
11 body 12 clause 問２ （答） | 次の者をいう。
13 clause 問２ （答） ○ | 看護師
14 clause 問２ （答） ○ | 社会福祉士
16 question 問３ | 資格を証する書類の写しが必要か。
17 body 18 clause 問３ （答） | 必要である。
20 heading □ | 相談の場所
22 question 問４ | 自宅以外の場所で行ってもよいか。
23 body 24 clause 問４ （答） | 差し支えない。
`);
});

test('a box set in from the last clause of a text belongs to it, one in the middle of the page stands alone', () => {
  const box = (indent: number): string => `１ 計画
  (1) 同意
    計画の情報を渡すには、本人の同意を得ること。

${' '.repeat(indent)}＜取組の例＞
    ある市では、職員が本人を訪ねている。
`;
  const path = (indent: number): string | undefined =>
    fromText(box(indent), { file: 'test.txt' }).clauses.at(-1)?.path.join(' ');
  expect(path(4)).toBe('１ (1) ＜取組の例＞');
  expect(path(30)).toBe('＜取組の例＞');
});

test('a box set further out than the items before it belongs to the clause over them', () => {
  const source = `第２ 体制
 １ 責任者
  (1) 責任者を置くこと。
  (2) 責任者は、次の事務を行うこと。
    ① 保管
    ② 研修

≪留意事項≫

＜責任者＞
 ○ 責任者は、施設の長とする。

第３ 作成
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading 第２ | 体制
2 heading 第２ １ | 責任者
3 clause 第２ １ (1) | 責任者を置くこと。
4 clause 第２ １ (2) | 責任者は、次の事務を行うこと。
5 clause 第２ １ (2) ① | 保管
6 clause 第２ １ (2) ② | 研修
8 heading 第２ ¶ | ≪留意事項≫
10 heading 第２ ＜責任者＞ |
11 clause 第２ ＜責任者＞ ○ | 責任者は、施設の長とする。
13 heading 第３ | 作成
`);
});

test('a note as far out as the title of a section belongs to that section', () => {
  const source = `Ⅲ－２ 主な着眼点
（１）取締役会
  ① 取締役会は、経営の方針を定めること。
  ② 取締役会は、次の点を確かめること。
    ａ．信用リスク
    ｂ．市場リスク
（注）「取締役会」には、指名委員会等を含む。

（２）監査役
  ① 監査役は、取締役会に出席すること。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading Ⅲ－２ | 主な着眼点
2 heading Ⅲ－２ （１） | 取締役会
3 clause Ⅲ－２ （１） ① | 取締役会は、経営の方針を定めること。
4 clause Ⅲ－２ （１） ② | 取締役会は、次の点を確かめること。
5 clause Ⅲ－２ （１） ② ａ． | 信用リスク
6 clause Ⅲ－２ （１） ② ｂ． | 市場リスク
7 note Ⅲ－２ （注） | 「取締役会」には、指名委員会等を含む。
9 heading Ⅲ－２ （２） | 監査役
10 clause Ⅲ－２ （２） ① | 監査役は、取締役会に出席すること。
`);
});

test('bullets set further in stand under those left of them, however often these come', () => {
  const source = `第１部　AIとは
  ●　関連する用語
    ➢　AIシステム
      ✧　様々なレベルの自律性をもって動作する機能を有するものとする。
    ➢　高度なAIシステム
      ✧　最先端の基盤モデルを含むものとする。
第２部　各主体が取り組む事項
  ●　基本理念
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading 第１部 | AIとは
2 clause 第１部 ● | 関連する用語
3 clause 第１部 ● ➢ | AIシステム
4 clause 第１部 ● ➢ ✧ | 様々なレベルの自律性をもって動作する機能を有するものとする。
5 clause 第１部 ● ➢ | 高度なAIシステム
6 clause 第１部 ● ➢ ✧ | 最先端の基盤モデルを含むものとする。
7 heading 第２部 | 各主体が取り組む事項
8 clause 第２部 ● | 基本理念
`);
});

test('an arrow left of the bullets before it follows from all of them, and stands beside them', () => {
  const source = `１ 対応方針
 ・ 新規介入患者数を年間 50 人以上とする。
 ・ 関係機関と協議する場を設ける。
⇒ 次回の検討会において、具体的な文言を提示する。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading １ | 対応方針
2 clause １ ・ | 新規介入患者数を年間 50 人以上とする。
3 clause １ ・ | 関係機関と協議する場を設ける。
4 clause １ ⇒ | 次回の検討会において、具体的な文言を提示する。
`);
});

test('a second paragraph set left of 一 二 stands beside them, although numbers stand under them elsewhere', () => {
  const source = `第一　総則
　一　目的
　　　この基準は、施設の設備及び運営に関する基準を定めることを目的とする。
　二　基本方針
　　１　施設は、地域との結び付きを重視した運営を行うものとする。
　　２　施設は、関係機関との連携に努めなければならない。
　三　協力
　　　市町村と協力すること。
第二　職員
　　職員の員数は、次のとおりとする。
　一　施設長　一
　二　生活相談員　一以上
２　前項第二号の員数は、常勤の者の数とする。
`;
  expect(outlineOf(fromText(source, { file: 'test.txt' }))).toBe(`1 heading 第一 | 総則
2 heading 第一 一 | 目的
3 paragraph 第一 一 ¶ | この基準は、施設の設備及び運営に関する基準を定めることを目的とする。
4 heading 第一 二 | 基本方針
5 clause 第一 二 １ | 施設は、地域との結び付きを重視した運営を行うものとする。
6 clause 第一 二 ２ | 施設は、関係機関との連携に努めなければならない。
7 heading 第一 三 | 協力
8 paragraph 第一 三 ¶ | 市町村と協力すること。
9 heading 第二 | 職員
10 paragraph 第二 ¶ | 職員の員数は、次のとおりとする。
11 clause 第二 一 | 施設長　一
12 clause 第二 二 | 生活相談員　一以上
13 clause 第二 ２ | 前項第二号の員数は、常勤の者の数とする。
`);
});

test('a number that counts on in one column is one in the other, though its list has one item there', () => {
  const source = `            改 正 後                                    改 正 前
 第一 感染症の予防の推進の方向                  第一 感染症の予防の推進の方向
  一 事前対応型行政の構築                        一 事前対応型行政の構築
    感染症対策は、平時からの備えに重点を置くも    感染症対策は、予防計画の策定等の事前対応
   のとする。                                    型行政として行うものとする。
  二 国民一人一人に対する感染症の予防            二 国民一人一人に対する感染症の予防
   １ 国民は、感染症に関する正しい知識を持つ       １ 国民は、感染症に関する正しい知識を持つ
     よう努めること。                               よう努めること。
   ２ 国及び地方公共団体は、予防接種の推進に      （新設）
     必要な施策を講ずること。
`;
  const outlined = outlineOf(fromText(source, { file: 'test.txt' }));
  expect(outlined.split('\n').filter((line) => line.includes('[right]'))).toEqual([
    '1 heading [right] ¶ | 改正前',
    '2 heading [right] 第一 | 感染症の予防の推進の方向',
    '3 heading [right] 第一 一 | 事前対応型行政の構築',
    '4-5 paragraph [right] 第一 一 ¶ | 感染症対策は、予防計画の策定等の事前対応型行政として行うものとする。',
    '6 heading [right] 第一 二 | 国民一人一人に対する感染症の予防',
    '7-8 clause [right] 第一 二 １ | 国民は、感染症に関する正しい知識を持つよう努めること。',
    '9 omission [right] 第一 二 ¶ | （新設）',
  ]);
});
