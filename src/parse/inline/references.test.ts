import { describe, expect, test } from 'vitest';
import { fromText } from '../from-text.ts';

/** References of a text: where, as printed → the paths they point at, `?` where unresolved, kind unless internal. */
function links(source: string): string[] {
  const { clauses } = fromText(source, { file: 'test.txt' });
  const paths = new Map(clauses.map(({ id, path }) => [id, path.join('')]));
  return clauses.flatMap((clause) =>
    clause.references.map(({ text, kind, targets, resolved, basis }) => {
      const found = targets.map((id) => paths.get(id)).join(' ');
      const shown = resolved ? found : `?${found}`;
      const about = [kind === 'internal' ? '' : kind, basis === 'inferred' ? 'inferred' : ''];
      return `${clause.path.join('')}: ${text} → ${[shown, ...about].filter(Boolean).join(' ')}`;
    }),
  );
}

const guideline = `Ⅰ 指定について
１ 都道府県は、推薦に当たり次の２から４までに定める事項を確認すること。
２ 指定の期間は４年とする。
３ 指定の更新は、２の期間の満了までに行うこと。
４ 都道府県は、１及び３の規定により確認すること。
Ⅱ 指定要件について
１ 診療体制
（１）診療機能
① 集学的治療
ア 手術の体制を整備すること。
イ アの体制を補う相談の場を設けること。
ウ 上記ア及びイに規定する体制を、毎年確認すること。
② 緩和ケア
ア 専従の看護師を１名以上配置すること。
イ ①のアに規定する手術を受ける患者を把握すること。
（２）診療従事者
① 専任の医師を配置すること。
② （１）の①のウに定める確認を、①の医師が行うこと。
③ ①から②までの規定は、（１）の②のアの看護師について準用する。
２ 研修
（１）研修を年１回以上開催すること。
（２）１の（１）の①のア及び（２）の①に掲げる者は、（１）の研修を受講すること。
（３）（１）又は（２）のいずれにも該当しない者は、この限りでない。
Ⅲ 特定の病院
１ Ⅱの１の（１）の①及び②並びに２の（１）に定める要件を満たすこと。
２ Ⅱの２の(1)～(3)を満たすこと。
３ Ⅳの１に定める手続によること。
`;

test('resolves references in the scope of their clause, whatever their widths', () => {
  expect(links(guideline)).toEqual([
    'Ⅰ１: ２から４まで → Ⅰ２ Ⅰ３ Ⅰ４',
    'Ⅰ４: １及び３ → Ⅰ１ Ⅰ３',
    'Ⅱ１（１）①イ: ア → Ⅱ１（１）①ア',
    'Ⅱ１（１）①ウ: 上記ア及びイ → Ⅱ１（１）①ア Ⅱ１（１）①イ',
    'Ⅱ１（１）②イ: ①のア → Ⅱ１（１）①ア',
    'Ⅱ１（２）②: （１）の①のウ → Ⅱ１（１）①ウ',
    'Ⅱ１（２）②: ① → Ⅱ１（２）①',
    'Ⅱ１（２）③: ①から②まで → Ⅱ１（２）① Ⅱ１（２）②',
    'Ⅱ１（２）③: （１）の②のア → Ⅱ１（１）②ア',
    'Ⅱ２（２）: １の（１）の①のア及び（２）の① → Ⅱ１（１）①ア Ⅱ１（２）①',
    'Ⅱ２（２）: （１） → Ⅱ２（１）',
    'Ⅱ２（３）: （１）又は（２） → Ⅱ２（１） Ⅱ２（２）',
    'Ⅲ１: Ⅱの１の（１）の①及び②並びに２の（１） → Ⅱ１（１）① Ⅱ１（１）② Ⅱ２（１）',
    'Ⅲ２: Ⅱの２の(1)～(3) → Ⅱ２（１） Ⅱ２（２） Ⅱ２（３）',
    'Ⅲ３: Ⅳの１ → ?',
  ]);
});

test('reads the words of laws: 前項, 次条, 同条, 前二条, 同法', () => {
  const source = `第一条 この規程は、医療法（昭和二十三年法律第二百五号。以下「法」という。）第四条の規定に基づき定める。
第二条 この規程において「連携病院」とは、法第三十条の四第二項に規定する病院をいう。
２ 前項の病院は、次に掲げる要件を満たすこと。
一 専任の医師を置くこと。
二 前号の医師は、研修を受けること。
３ 第一項及び前項第一号の規定は、診療所について準用する。
第三条 前条第二項の要件は、知事が確認する。
２ 前二条の規定にかかわらず、次条に定める場合は、この限りでない。
第四条 前条第一項の確認は、同条第二項の場合を除き、毎年行う。
２ 知事は、同法第二十五条第一項の報告を求めることができる。
`;
  expect(links(source)).toEqual([
    '第一条: 医療法（昭和二十三年法律第二百五号。以下「法」という。）第四条 → ? law',
    '第二条: 法第三十条の四第二項 → ? law',
    '第二条２: 前項 → 第二条',
    '第二条２二: 前号 → 第二条２一',
    '第二条３: 第一項 → 第二条',
    '第二条３: 前項第一号 → 第二条２一',
    '第三条: 前条第二項 → 第二条２',
    '第三条２: 前二条 → 第一条 第二条',
    '第三条２: 次条 → 第四条',
    '第四条: 前条第一項 → 第三条',
    '第四条: 同条第二項 → 第三条２',
    '第四条２: 同法第二十五条第一項 → ? law',
  ]);
});

test('counts the paragraphs of an article from its own text, and its items by themselves', () => {
  const source = `第１条 申請者は、次に掲げる書類を提出しなければならない。
(1) 事業計画書
(2) 次に掲げる書類
イ 定款
ロ 収支予算書
２ 前項第２号の書類は、写しによることができる。
３ 前２項の規定は、変更の申請について準用する。
第２条 第１条第１項第１号及び第２号の書類は、返却しない。
第３条 第１条第１項第２号イ又はロの書類は、電子的な方法によることができる。
第４条 第１条第１項から第３項までの規定は、更新について準用する。
第５条 病院及び法第３条に規定する診療所は、届け出なければならない。
`;
  expect(links(source)).toEqual([
    '第１条２: 前項第２号 → 第１条(2)',
    '第１条３: 前２項 → 第１条 第１条２',
    '第２条: 第１条第１項第１号及び第２号 → 第１条(1) 第１条(2)',
    '第３条: 第１条第１項第２号イ又はロ → 第１条(2)イ 第１条(2)ロ',
    '第４条: 第１条第１項から第３項まで → 第１条 第１条２ 第１条３',
    '第５条: 法第３条 → ? law',
  ]);
});

test('takes a decimal for a reference only where its clause is printed, and a stop for part of a number', () => {
  const source = `第２章 措置
2.1 組織
組織は、3.1 を参照し、3.2(1)に定める体制とする。人員は 1.5 倍とし、9.9 に対し余裕を持たせる。
通信は、TLS 3.1 又は 3.2 に対応し、図 3.1 及び 3.2 に示すとおりとする。
第３章 管理
3.1 体制
体制は、第２章 2.1 のとおりとする。
3.2 記録
(1) 記録は、毎日行うこと。
第４章 届出
１．届出の方法
（１）届出は、２．（２）に掲げる書類を添付すること。
２．書類は、次のとおりとする。
（１）事業計画書
（２）収支予算書
`;
  expect(links(source)).toEqual([
    '第２章2.1: 3.1 → 第３章3.1',
    '第２章2.1: 3.2(1) → 第３章3.2(1)',
    '第３章3.1: 第２章 2.1 → 第２章2.1',
    '第４章１．（１）: ２．（２） → 第４章２．（２）',
  ]);
});

test('tells the articles of 附則 from those of the text', () => {
  const source = `第一条　病院は、相談員を置くものとする。
附　則
第一条　この省令は、公布の日から施行する。
第二条　この省令の施行の際現に指定を受けている病院は、第一条の基準に適合するものとみなす。
２　附則第一条の規定にかかわらず、前項の規定は、公布の日から適用する。
第三条　医療法附則第四条の規定は、適用しない。
`;
  expect(links(source)).toEqual([
    '附　則第二条: 第一条 → 第一条',
    '附　則第二条２: 附則第一条 → 附　則第一条',
    '附　則第二条２: 前項 → 附　則第二条',
    '附　則第三条: 医療法附則第四条 → ? law',
  ]);
});

test('tells laws from the words a clause defines, from other laws, and torn names from both', () => {
  const source = `第１条 用語は、次による。
(1) 事業者 法第２条第３号に規定する者をいう。
(2) 医療機関 医療法第１条の５に規定する者をいう。
２ 届出は、医療法及び介護保険法第８条並びに地方自治 法第２条による。
`;
  expect(links(source)).toEqual([
    '第１条(1): 法第２条第３号 → ? law',
    '第１条(2): 医療法第１条の５ → ? law',
    '第１条２: 介護保険法第８条 → ? law',
    '第１条２: 地方自治 法第２条 → ? law',
  ]);
});

test('takes the whole name of an act that lists nouns, and no other act before it', () => {
  const source = `１ 指定居宅サービス等の事業の人員、設備及び運営に関する基準（平成 11 年厚生省令第 37 号）第５条による。
２ 国民健康保険法及び高齢者の医療の確保に関する法律（昭和 57 年法律第 80 号）第５条による。
３ 届出は、救急病院等を定める省令（昭和 39 年厚生省令第８号）第１条による。
４ 手続は、身体障害者福祉法（昭和 24 年法律第 283 号）及び高齢者の医療の確保に関する法律施行令（平成 19 年政令第 318 号）による。
`;
  expect(links(source).map((link) => link.split('（')[0])).toEqual([
    '１: 指定居宅サービス等の事業の人員、設備及び運営に関する基準',
    '２: 高齢者の医療の確保に関する法律',
    '３: 救急病院等を定める省令',
    '４: 身体障害者福祉法',
    '４: 高齢者の医療の確保に関する法律施行令',
  ]);
});

test('coordinates numbers of one section, and finds annexes by the names above them', () => {
  const source = `第１ 目的
１ 事業の内容は、第２の１及び３に掲げるとおりとする。
２ 届出は、別表第１及び様式第２号により行うこと。
第２ 事業
１ 相談
２ 研修
３ 広報
別表第１（第２関係）
１ 相談員 ２人以上
様式第２号（第１関係）
１ 名称
`;
  expect(links(source)).toEqual([
    '第１１: 第２の１及び３ → 第２１ 第２３',
    '第１２: 別表第１ → 別表第１',
    '第１２: 様式第２号 → 様式第２号 form',
  ]);
});

test('tells annexes apart by their names, of one number and with and without brackets', () => {
  const source = `１ 事業は、別添１の２により行い、別紙１の２により報告すること。
２ 計画は別紙様式１により、費用は別表により提出し、別紙２は写しとすること。
（別添１）
１ 目的
２ 方法
別紙１ 報告の事項
１ 件数
２ 内容
（別紙様式１）
１ 名称
別表 費用の額
別添２ 通知の文面
`;
  expect(links(source)).toEqual([
    '１: 別添１の２ → （別添１）２',
    '１: 別紙１の２ → 別紙１２',
    '２: 別紙様式１ → （別紙様式１） form',
    '２: 別表 → 別表',
    '２: 別紙２ → ? document',
  ]);
});

test('takes the articles an amending sentence speaks of for those of the law it amends', () => {
  const source = `第一条　相談支援規則の一部を次のように改正する。
第一条第一項中「病院」を「医療機関」に改め、同条第二項を削り、同条第三項を同条第二項とする。
第二条第一号中「三年」を「五年」に改める。
第二条　前条の規定は、公布の日から施行し、第一条の届出について適用する。
`;
  expect(links(source)).toEqual([
    '第一条: 第一条第一項 → ? law',
    '第一条: 同条第二項 → ? law',
    '第一条: 同条第三項 → ? law',
    '第一条: 同条第二項 → ? law',
    '第一条: 第二条第一号 → ? law',
    '第二条: 前条 → 第一条',
    '第二条: 第一条 → 第一条',
  ]);
});

test('takes the text of 第３ for its first paragraph where the numbers in it begin with ２', () => {
  const source = `第３ 交付金は、次の要件を満たす場合に交付する。
(1) 期間が５年以内であること。
(2) 上限額を超えないこと。
２ 前項第２号の上限額は、別に定める。
第４ 第３第１項第１号の期間は、延長することができる。
第５ 手続
１ 申請は、毎年度行うこと。
２ 前項の申請は、第５の１の期限までに行うこと。
`;
  expect(links(source)).toEqual([
    '第３２: 前項第２号 → 第３(2) inferred',
    '第４: 第３第１項第１号 → 第３(1)',
    '第５２: 前項 → 第５１ inferred',
    '第５２: 第５の１ → 第５１',
  ]);
});

test('follows いろは, branches and the titles between labels', () => {
  const source = `第４ がん相談料
１ がん相談料の施設基準
（１）次に掲げる者から成る相談チームが設置されていること。
イ 専任の医師
ロ 専任の看護師
ハ イ又はロと協働する者
（２）（１）のイに掲げる医師は、(１)のロの看護師とともに研修を受けていること。
（３）（１）のイからハまでの者は、届出を行うこと。
２ 届出に関する事項
（１）がん相談料の届出は、別添２の様式５の２及び様式６を用いること。
（２）１の(1)及び(３)を満たすこと。
第４の２ がん連携料
１ 第４のがん相談料の施設基準の１の（１）に規定する相談チームと連携していること。
２ 第４の１の（２）及び（３）の例によること。
`;
  expect(links(source)).toEqual([
    '第４１（１）ハ: イ又はロ → 第４１（１）イ 第４１（１）ロ',
    '第４１（２）: （１）のイ → 第４１（１）イ',
    '第４１（２）: (１)のロ → 第４１（１）ロ',
    '第４１（３）: （１）のイからハまで → 第４１（１）イ 第４１（１）ロ 第４１（１）ハ',
    '第４２（１）: 別添２の様式５の２及び様式６ → ? form',
    '第４２（２）: １の(1)及び(３) → 第４１（１） 第４１（３）',
    '第４の２１: 第４のがん相談料の施設基準の１の（１） → 第４１（１）',
    '第４の２２: 第４の１の（２）及び（３） → 第４１（２） 第４１（３）',
  ]);
});

test('calls notes by their marks: a note printed under its clause is its own', () => {
  const source = `１ 相談窓口（※１）を設けること。
※１ 院内に置く窓口をいう。
２ 研修（※２）を行い、窓口（※１）に周知すること。
※２ 年１回以上の研修
`;
  expect(links(source)).toEqual([
    '１: （※１） → １※１ note',
    '２: （※２） → ２※２ note',
    '２: （※１） → １※１ note',
  ]);
});

describe('takes for references', () => {
  test.each([
    [
      '別添１の第２章第３部第１節第１款Ｄ００６－19（６）を次に改める。',
      '別添１の第２章第３部第１節第１款Ｄ００６－19（６）',
    ],
    ['「１」の「イ」の「⑴」に該当する場合に算定する。', '「１」の「イ」の「⑴」'],
    ['「Ａ０００」初診料の(10)から(12)までと同様である。', '「Ａ０００」初診料の(10)から(12)まで'],
    ['区分番号「Ａ２５１」に規定するチームと兼ねてもよい。', '区分番号「Ａ２５１」'],
    ['オンライン指針に沿って診療を行うこと。', 'オンライン指針'],
    [
      '「相談の手引きについて」（令和２年３月５日健発0305第４号）別紙２の様式３を用いること。',
      '「相談の手引きについて」（令和２年３月５日健発0305第４号）別紙２の様式３',
    ],
    ['感染症法第６条第７項に規定する感染症', '感染症法第６条第７項'],
    [
      'がん対策基本法（平成18年法律第98号）に基づき計画を定める。',
      'がん対策基本法（平成18年法律第98号）',
    ],
    [
      '基準の第五の七の（７）のロ、（８）のイの①に定める数',
      '基準の第五の七の（７）のロ、（８）のイの①',
    ],
    ['届出は、様式第５号により行うこと。', '様式第５号'],
    [
      '「健康づくりの目標」（平成24（2012）年厚生労働省告示第430号）に基づき行うこと。',
      '「健康づくりの目標」（平成24（2012）年厚生労働省告示第430号）',
    ],
    [
      '「相談の手引きについて」（令和２年３月５日健発0305第４号）の記の１(1)に示した点に留意すること。',
      '「相談の手引きについて」（令和２年３月５日健発0305第４号）の記の１(1)',
    ],
    ['令和２年相談通知の記の２に掲げる点に留意すること。', '令和２年相談通知の記の２'],
    ['令別表第１（５）項イに掲げる施設に置くこと。', '令別表第１（５）項イ'],
    ['令別表第１（５）項目の施設に置くこと。', '令別表第１（５）'],
    [
      '補助金等に係る予算の執行の適正化に関する法律施行令第４条に定める条件',
      '補助金等に係る予算の執行の適正化に関する法律施行令第４条',
    ],
    ['第 23 条に規定する施策', '第 23 条'],
    ['医療法第六条の十二及び第十六条の三第一項の規定', '医療法第六条の十二及び第十六条の三第一項'],
    ['法第九条の二十五中「五日」を「十日」に改める。', '法第九条の二十五'],
    ['法第九条の二中核の病院を置くこと。', '法第九条'],
  ])('「%s」', (source, expected) => {
    const { clauses } = fromText(`${source}\n`, { file: 'test.txt' });
    expect(clauses.flatMap(({ references }) => references.map(({ text }) => text))).toEqual([
      expected,
    ]);
  });
});

test('resolves what guidelines leave out, run together or close with a bracket only', () => {
  const source = `Ⅰ 要件
１ 体制
（１）機能
① 治療
ア 手術を行うこと。
イ 次に掲げる治療を行うこと。
ⅰ 照射を行うこと。
ⅱ 投薬を行うこと。
② 緩和ケアを提供すること。
Ⅱ 手続
１ Ⅰの１の（１）（①のア及び②を除く。）の要件を満たすこと。
２ Ⅰ１（１）①アの体制を報告すること。
３ Ⅰ．１．（１）の①の体制を報告すること。
４ Ⅰの１（１）①イⅰ及びⅱの実績を報告すること。
５ 本指針Ⅰの１を確認すること。
６ 整備指針Ⅰの１を確認すること。
７ 下記８の書類を備え、下記２点を満たすこと。
８ 書類
１）名簿
２）１）の写し
９ 期限
ア 名簿の期限
イ ア）に定める期限
10 Ⅰの要件（ただし、１を除く。）を満たし、９の要件（２に定める場合を除く。）に従うこと。
`;
  expect(links(source)).toEqual([
    'Ⅱ１: Ⅰの１の（１） → Ⅰ１（１）',
    'Ⅱ１: ①のア及び② → Ⅰ１（１）①ア Ⅰ１（１）②',
    'Ⅱ２: Ⅰ１（１）①ア → Ⅰ１（１）①ア',
    'Ⅱ３: Ⅰ．１．（１）の① → Ⅰ１（１）①',
    'Ⅱ４: Ⅰの１（１）①イⅰ及びⅱ → Ⅰ１（１）①イⅰ Ⅰ１（１）①イⅱ',
    'Ⅱ５: Ⅰの１ → Ⅰ１',
    'Ⅱ６: 整備指針Ⅰの１ → ? document',
    'Ⅱ７: 下記８ → Ⅱ８',
    'Ⅱ８２）: １） → Ⅱ８１）',
    'Ⅱ９イ: ア） → Ⅱ９ア',
    'Ⅱ10: Ⅰ → Ⅰ',
    'Ⅱ10: １ → Ⅰ１',
    'Ⅱ10: ９ → Ⅱ９',
    'Ⅱ10: ２ → Ⅱ２',
  ]);
});

test('counts the first paragraph of an article, whose number is not printed', () => {
  const source = `第１条 届出は、次項に定める者が行う。
２ 前項の届出は、次の各号により行う。
一 前項の者が書面により行うこと。
二 次項の期日までに行うこと。
３ 期日は、別に定める。
第２条 届出を受けた者は、前項により処理する。
`;
  expect(links(source)).toEqual([
    '第１条: 次項 → 第１条２',
    '第１条２: 前項 → 第１条',
    '第１条２一: 前項 → 第１条',
    '第１条２二: 次項 → 第１条３',
    '第２条: 前項 → ?',
  ]);
});

test('finds a number that tells its section from another chapter', () => {
  const source = `第２章 支援
２－１ 対象
（１）患者を支援すること。
２－２ 場面
（１）治療を支援すること。
第３章 手順
３－１ 計画
計画は、２－２の（１）に定める場面について作成すること。
`;
  expect(links(source)).toEqual(['第３章３－１: ２－２の（１） → 第２章２－２（１）']);
});

test('finds numbered notes below a line that only says that notes follow', () => {
  const source = `第１ 設置
相談の場の数（注１）は、別に定める。
（注）１ 数は、調査による。
２ 病院に設けるものに限る。
第２ 研修
研修の数（注１）及び期間（注２）は、別に定める。
（注）
1) 数は、計画による。
2) 期間は、１年とする。
`;
  expect(links(source)).toEqual([
    '第１: （注１） → 第１（注）１ note',
    '第２: （注１） → 第２（注）1) note',
    '第２: （注２） → 第２（注）2) note',
  ]);
});

describe('says what a name in brackets stands for', () => {
  test.each([
    [
      '予算に関する法律（昭和30年法律第179号）及び予算に関する法律施行令（昭和30年政令第255号。以下「令」という。）による。',
      '予算に関する法律施行令',
    ],
    [
      'この計画は、健康を守るための脳卒中、心臓病その他の病に関する基本法（平成30年法律第105号。以下「法」という。）による。',
      '健康を守るための脳卒中、心臓病その他の病に関する基本法',
    ],
    [
      '県は、医師、看護師（助産師を含む。）及び薬剤師（以下「医師等」という。）を置く。',
      '医師、看護師（助産師を含む。）及び薬剤師',
    ],
    [
      '法（昭和30年法律第179号）第２条に規定する者（以下「事業者」という。）が行う。',
      '法（昭和30年法律第179号）第２条に規定する者',
    ],
    ['この場合において、市町村及び県（以下「市町村等」という。）が行う。', '市町村及び県'],
  ])('「%s」', (source, expected) => {
    const { terms } = fromText(`${source}\n`, { file: 'test.txt' });
    expect(terms.map(({ definition }) => definition)).toEqual([expected]);
  });
});

test('takes a stop behind a letter for part of it before the words that go on', () => {
  const source = `１ 設置
ア．日照がない場合
イ．構造に難がある場合
ウ．ア．及びイ．に準ずる場合
`;
  expect(links(source)).toEqual(['１ウ．: ア．及びイ． → １ア． １イ．']);
});

test('looks for what is meant of a list under the clause that lists it', () => {
  const source = `１ 申請
（１）４に掲げる書類のうち①から②までを添えること。
（２）４に掲げる書類を添え、①のとおり申請すること。
４ 書類
次の書類とする。
① 計画書
② 名簿
`;
  expect(links(source)).toEqual([
    '１（１）: ４ → ４',
    '１（１）: ①から②まで → ４① ４②',
    '１（２）: ４ → ４',
    '１（２）: ① → ?',
  ]);
});

test('takes a name before a blank for the term its item defines', () => {
  const source = `第２条 この要領における用語の意義は、次のとおりとする。
一　見守り活動　登下校のときに、住民が行う活動をいう。
二　「協力者」 見守り活動に加わる者（職員を除く。）をいう。以下同じ。
三　職員は　県が置く者をいう。
四　市町村 県に報告すること。
五　予定額　会計事務令（昭和22年勅令第165号。以下「令」という。）第７条に規定する額をいう。
`;
  const { terms } = fromText(source, { file: 'test.txt' });
  expect(terms.map(({ term, definition }) => [term, definition])).toEqual([
    ['見守り活動', '登下校のときに、住民が行う活動をいう'],
    ['協力者', '見守り活動に加わる者（職員を除く。）をいう'],
    ['予定額', '会計事務令（昭和22年勅令第165号。以下「令」という。）第７条に規定する額をいう'],
    ['令', '会計事務令'],
  ]);
});

describe('takes for no reference', () => {
  test.each([
    '令和６年３月５日保医発0305第４号により通知した。',
    'がんの早期発見（２次予防）を進めること。',
    '第３期の計画を、第２四半期に第１次案として示すこと。',
    '２の診療科を標榜し、１人の患者に２回以上説明すること。',
    '指導料（Ⅰ）及び（Ⅱ）の対象となる患者',
    '加算１又は２を算定する診療所から６か所以上',
    '第三者による評価を第一に考えること。',
    '化学療法により治療した第一例',
    '（以下この項において「連携病院」という。）',
    'アレルギーのある患者にイレウスの説明をすること。',
    '病期がⅡ２期又はⅢ１期の患者、下記２点を満たす者',
    '（参考１）及び No.3に掲げる名簿',
    '全ての項目が「ア」となった場合に、「３」と記入すること。',
  ])('「%s」', (source) => {
    const { clauses } = fromText(`${source}\n`, { file: 'test.txt' });
    expect(clauses.flatMap(({ references }) => references.map(({ text }) => text))).toEqual([]);
  });
});

test('leaves a reference open where two clauses could be meant, and names both', () => {
  const source = `第１部 検査
Ｄ００４ 血液の検査
（１）結果を記録すること。
第２部 画像
Ｄ００４ 画像の検査
（１）結果を説明すること。
第３部 雑則
（１）「Ｄ００４」に規定する検査を行うこと。
`;
  expect(links(source)).toEqual([
    '第３部（１）: 「Ｄ００４」 → ?第１部Ｄ００４ 第２部Ｄ００４ inferred',
  ]);
});

test('takes two numbers and a hyphen for a clause only where one has that number', () => {
  const source = `2 申請
2-1 届出
申請者は、2-2の規定により届け出ること。
2-2 範囲
全身状態が0-2に該当する者を対象とし、受診後2-3日以内に連絡すること。
`;
  expect(links(source)).toEqual(['2-1: 2-2 → 2-2']);
});

test('reads numbers printed place by place, and names of acts as they were before an amendment', () => {
  const source = `１ 法第四〇条第二項及び令第二○条の四の定めによる。
２ 附則第三条の規定による改正前の福祉用具の貸与に関する基準（平成一〇年厚生省令第一〇号）第五条に該当すること。
`;
  expect(links(source)).toEqual([
    '１: 法第四〇条第二項 → ? law',
    '１: 令第二○条の四 → ? law',
    '２: 附則第三条 → ? law',
    '２: 福祉用具の貸与に関する基準（平成一〇年厚生省令第一〇号）第五条 → ? law',
  ]);
});

describe('in a text that explains an act provision by provision', () => {
  const notice = `第一 運営に関する基準
１ 利用料の受領
(1) 基準省令第九条第一項は、支払を受けなければならないこととしたものである。
(2) 同条第二項は、差額を設けてはならないこととしたものである。
(3) 同条第三項は、基準省令第一条を踏まえ、前二項の利用料のほかに支払を受けることができることとしたものである。
(4) 同条第四項は、第二項の差額の取扱いを定めたものである。
２ 介護（基準省令第十三条）
(1) 入浴は、適切な方法により実施すること。
(2) 第六項の「常時」とは、夜間を含むものであること。
３ 第36条関係
(1) 本条の教育は、毎年行うこと。
(2) (1)の教育の科目は、別に定めること。
`;

  test('counts 同条, 第２項, 前項 and 本条 in the provision it is about', () => {
    const { clauses } = fromText(notice, { file: 'test.txt' });
    const outside = clauses.flatMap(({ references }) =>
      references.map(({ text, pointer }) => `${text}: ${(pointer?.paths ?? []).join(' ')}`),
    );
    expect(outside).toEqual([
      '基準省令第九条第一項: 第九条,第一項',
      '同条第二項: 第九条,第二項',
      '同条第三項: 第九条,第三項',
      '基準省令第一条: 第一条',
      '前二項: 第九条',
      '同条第四項: 第九条,第四項',
      '第二項: 第九条,第二項',
      '基準省令第十三条: 第十三条',
      '第六項: 第十三条,第六項',
      '第36条: 第36条',
      '本条: 第36条',
      '(1): ',
    ]);
  });

  test('leaves 項 to a text that counts them itself', () => {
    const source = `第３ 法第十九条第一項は、申請を定めている。
２ 前項の申請は、毎年行うこと。
３ 第一項の申請は、第二項の定めによること。
`;
    expect(links(source)).toEqual([
      '第３: 法第十九条第一項 → ? law',
      '第３２: 前項 → 第３ inferred',
      '第３３: 第一項 → 第３',
      '第３３: 第二項 → 第３２',
    ]);
  });

  test('counts in no provision of another title or question, nor past a nearer one', () => {
    const source = `第一 運営
１ 法第五条は、届出を定めている。
２ 規則第三条の改正
(1) 第六項の届出を加えたこと。
３ 経過措置
(1) 第七項の届出は、従前の例によること。
問１ 法第七条は、面積を定めているのか。
問２ 第八項のただし書はどのような場合か。
`;
    const { clauses } = fromText(source, { file: 'test.txt' });
    const outside = clauses.flatMap(({ references }) =>
      references.map(({ text, pointer }) => `${text}: ${(pointer?.paths ?? []).join(' ')}`),
    );
    expect(outside).toEqual([
      '法第五条: 第五条',
      '規則第三条: 第三条',
      '第六項: 第六項',
      '第七項: 第七項',
      '法第七条: 第七条',
      '第八項のただし書: 第八項',
    ]);
  });

  test('leaves 前項 to the clause above where the act is only what a clause goes by', () => {
    const source = `１ 法第五条の規定による申請は、毎年行うこと。
２ 前項の申請は、書面によること。
`;
    expect(links(source)).toEqual(['１: 法第五条 → ? law', '２: 前項 → １ inferred']);
  });
});

test('finds an annex beside the one a reference stands in, not in the columns of its table', () => {
  const source = `別添１ 「見守り要綱」の一部改正について
別添２ 「見守り要領」の一部改正について
別添１ 「見守り要綱」の一部改正について
１ 第１条を改めること。
別添２ 「見守り要領」の一部改正について
１ 別添１を参考とすること。

                 改正後                                   改正前
別添１ 届出に関する事項を定める             別添１ 届出に関する事項を定める
  届出は、書面又は電子的な方法による          届出は、書面による。届出の期限は、別
ものとする。届出の期限は、別に定める        に定める。
。
`;
  const { clauses } = fromText(source, { file: 'test.txt' });
  const found = clauses.flatMap(({ references }) =>
    references.filter(({ text }) => text === '別添１').map(({ targets }) => targets),
  );
  expect(found[0]).toEqual(['別添１']);
});

test('takes one ring before the name of an act for a bullet', () => {
  const source =
    '根拠は、次のとおりである。 ○児童福祉法第六条に規定する者、○○条例第三条に規定する者\n';
  const { clauses } = fromText(source, { file: 'test.txt' });
  const documents = clauses.flatMap(({ references }) =>
    references.map(({ pointer }) => pointer?.document),
  );
  expect(documents).toEqual(['児童福祉法', '○○条例']);
});

test('reads labels behind その他', () => {
  const source = `１ 対象
(1) 火災があったとき。
(2) 地震があったとき。
(3) その他(1)及び(2)に準ずる事由があったとき。
(4) その他１の要件を満たすとき。
`;
  expect(links(source)).toEqual(['１(3): (1)及び(2) → １(1) １(2)']);
});

test('reads ○1 for ① where a page has no such letter', () => {
  const source = `１ 相談の場
○1 静かな部屋を設けること
○2 夜間の窓口を設けること
２ ○1名の相談員を置くこと。１の○1及び○2に掲げる場を設けること。
`;
  expect(links(source)).toEqual(['２○: １の○1及び○2 → １○1 １○2']);
});

test('reads ranges of which one end is relative, and those of forms', () => {
  const source = `第一条 市長は、次条から第四条までの規定により審査する。
第二条 様式第３号から第５号までにより届け出ること。
第三条 次項から第三項までの規定は、届出に準用する。
２ 届出は、毎年行う。
３ 第一項から前項までの規定は、変更に準用する。
第四条 ○○法（平成三十年法律第一号）第五条に規定する者は、この限りでない。
`;
  expect(links(source)).toEqual([
    '第一条: 次条から第四条まで → 第二条 第三条 第四条',
    '第二条: 様式第３号から第５号まで → ? form',
    '第三条: 次項から第三項まで → 第三条２ 第三条３',
    '第三条３: 第一項から前項まで → 第三条 第三条２',
    '第四条: ○○法（平成三十年法律第一号）第五条 → ? law',
  ]);
});

test('reads labels behind words for the text itself, and paths joined by hyphens', () => {
  const source = `第１ 事業
１ 内容
（１）相談
ア 電話によること。
第２ 手続
１ 本要領第１の１に掲げる事業を行うこと。
２ 下記第３の１に留意すること。
３ 第１の１－（１）－アの相談を行うこと。
第３ その他
１ 様式は、別に定めること。
`;
  expect(links(source)).toEqual([
    '第２１: 第１の１ → 第１１',
    '第２２: 下記第３の１ → 第３１',
    '第２３: 第１の１－（１）－ア → 第１１（１）ア',
  ]);
});

test('takes the stop behind a number for part of a path', () => {
  const source = `第２ 施策
１．相談
（１）窓口
① 電話による相談
② 来所による相談
２．研修
① 初任者に対する研修
② 管理者に対する研修
第３ 連携
１．市は、第２の１．（１）②に掲げる相談及び第２の２．①に掲げる研修を行うこと。
２．市は、第２の１．及び２．に掲げる施策の割合を、前年度の１．５倍とすること。
`;
  expect(links(source)).toEqual([
    '第３１．: 第２の１．（１）② → 第２１．（１）②',
    '第３１．: 第２の２．① → 第２２．①',
    '第３２．: 第２の１．及び２． → 第２１． 第２２．',
  ]);
});
