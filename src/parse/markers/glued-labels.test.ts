import { describe, expect, it } from 'vitest';
import { fromText } from '../from-text.ts';

/** Labels of the clauses that a text opens, each with those above it. */
function labelsOf(...lines: string[]): string[] {
  const { clauses } = fromText(`${lines.join('\n')}\n`, { file: 'notice.txt' });
  return clauses.flatMap(({ marker, path }) => (marker === null ? [] : [path.join(' ')]));
}

describe('labels glued to their words', () => {
  it('opens numbers and letters that count on, each under what stands above it', () => {
    const labels = labelsOf(
      '第１趣旨',
      'この要綱は、必要な事項を定めるものとする。',
      '第２実施主体',
      '１目的',
      '患者が、身近な医療機関で適切な医療を受けられる体制を整備することを目的とする。',
      '２対象者',
      'ア在宅で療養する難病の患者であること。',
      'イがん患者であること。',
      'ウカンファレンスに出席する者であること。',
      'エその他知事が認める者であること。',
      '３人員の配置',
      '第３目標の設定',
    );
    expect(labels).toEqual([
      '第１',
      '第２',
      '第２ １',
      '第２ ２',
      '第２ ２ ア',
      '第２ ２ イ',
      '第２ ２ ウ',
      '第２ ２ エ',
      '第２ ３',
      '第３',
    ]);
  });

  it('opens articles and their paragraphs, which count from the second', () => {
    const labels = labelsOf(
      '第１条この告示は、表示制度について必要な事項を定める。',
      '第２条表示の対象となる建築物は、別表のとおりとする。',
      '２前項の建築物には、共同住宅を含まない。',
      '３消防長は、前項の審査を行うものとする。',
      '第３条この告示に定めるもののほか、必要な事項は、別に定める。',
    );
    expect(labels).toEqual(['第１条', '第２条', '第２条 ２', '第２条 ３', '第３条']);
  });

  it('opens roman numbers, kanji and numbers joined by stops', () => {
    expect(labelsOf('Ⅰ総論', '基本的な考え方を示す。', 'Ⅱ各論', '事項ごとに示す。')).toEqual([
      'Ⅰ',
      'Ⅱ',
    ]);
    expect(
      labelsOf('一目的を定めること。', '二対象となる者を定めること。', '三費用を定めること。'),
    ).toEqual(['一', '二', '三']);
    expect(
      labelsOf('２．１管理体制', '体制を整える。', '２．２処理計画', '計画を定める。'),
    ).toEqual(['２．１', '２．２']);
  });

  it('takes the label that is made like the others for the one of two', () => {
    const labels = labelsOf(
      '１概要',
      '２医療圏を対象に、次の事業を行うものとする。',
      '２事業の内容',
      '３補助の対象',
    );
    expect(labels).toEqual(['１', '２', '３']);
  });

  it('opens questions, and below each its one answer', () => {
    const labels = labelsOf(
      '問１訪問看護の提供に当たり、医師の指示は必要か。',
      '答必要である。',
      '問２問１の指示は、主治医が複数いる場合はどうするか。',
      '答主たる医師から指示を受けること。',
    );
    expect(labels).toEqual(['問１', '問１ 答', '問２', '問２ 答']);
    expect(
      labelsOf('Ｑ１対象は何か。', 'Ａ１病院である。', 'Ｑ２上限はあるか。', 'Ａ２ある。'),
    ).toEqual(['Ｑ１', 'Ｑ１ Ａ１', 'Ｑ２', 'Ｑ２ Ａ２']);
    const words = labelsOf(
      '問１ 誰が答えるか。',
      '答え方を示す。',
      '問２ 様式は何か。',
      'Ａ４判とする。',
    );
    expect(words).toEqual(['問１', '問２']);
  });

  it('opens a label between two that are set off from their words', () => {
    expect(labelsOf('１ 目的', '２対象者', '３ 実施方法')).toEqual(['１', '２', '３']);
    expect(labelsOf('ア 日付を書く。', 'イ場所を書く。', 'ウ 氏名を書く。')).toEqual([
      'ア',
      'イ',
      'ウ',
    ]);
  });

  it.each([
    ['１月に申請する。', '２月に審査する。', '３月に交付する。'],
    ['アメリカの制度である。', 'イギリスの制度である。', 'ウガンダの制度である。'],
    ['ア行の語である。', 'イ号の様式である。', 'ウの規定による。'],
    ['アンケートを行う。', 'イベントを開く。', 'ウイルスに備える。'],
    ['ア又はイに該当する。', 'イ及びウに該当する。', 'ウからオまでに該当する。'],
    ['第１次計画である。', '第２次計画である。', '第３次計画である。'],
    ['第一線の職員である。', '第二次救急である。', '第三者に委ねる。'],
    ['一般の患者である。', '二次医療圏である。', '三次救急である。'],
    ['一類感染症をいう。', '二類感染症をいう。', '三類感染症をいう。'],
    ['Ⅰ期の患者である。', 'Ⅱ期の患者である。', 'Ⅲ期の患者である。'],
    ['第１条の規定による。', '第２条第１項による。', '第３条及び第４条による。'],
    ['１病院を指定する。', '２病院を指定する。', '３病院を指定する。'],
    ['１施設当たり一人とする。', '２医療圏ごとに置く。', '３名以上を置く。'],
  ])('leaves words and quantities: %s %s %s', (...lines) => {
    expect(labelsOf('次のとおりとする。', ...lines)).toEqual([]);
  });

  it('leaves numbers in the midst of a sentence', () => {
    const labels = labelsOf(
      '研修は、受講する者の経験に応じて行うこととし、その時期は、おおむね就職の',
      '１年後とする。計画は、都道府県の定めるところにより病院の管理者が定め、おおむね',
      '２都道府県の拠点病院が共同で実施し、その評価は、患者の団体の意見を踏まえて',
      '３患者団体と協議して行う。',
    );
    expect(labels).toEqual([]);
  });

  it('leaves a number or a letter alone', () => {
    expect(labelsOf('目的は次のとおりである。', '１目的', '患者を支える。')).toEqual([]);
    expect(labelsOf('対象は次のとおりである。', 'ア患者であること。')).toEqual([]);
  });
});

/** Units and words that a number counts or orders. */
const units =
  '月 日 年 年度 週間 時間 分 秒 回 回目 度 次 期 人 名 件 点 円 床 歳 倍 割 個 枚 冊 本 台 戸 棟 室 校 級 等 位 層 段階 世帯 世代 階 類 種 種類 型 群 号 項 条 章 節 頁 版 部 科 組 班 学年 単位 つ か月 か所 カ所 ヶ月 箇所 ％ ページ グループ ユニット チーム セット クール 以上 以内 未満 病院 施設 医療圏 医療機関 事業所 都市 団体 疾病 四半期 順位 親等 車線 交代 キロ メートル リットル ミリ パーセント'.split(
    ' ',
  );

it.each(units)('no number before %s opens a clause', (unit) => {
  for (const [first, second, third] of ['１２３', '123'].map((digits) => [...digits])) {
    const lines = [first, second, third].map(
      (digit, at) => `${digit}${unit}${['の病院', 'で行う', 'とする'][at]}。`,
    );
    expect(labelsOf('次のとおり。', ...lines)).toEqual([]);
  }
});
