import { beforeAll, expect, test } from 'vitest';
import type { ClauseRow, KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { withRecords } from '../../src/emit/emit.ts';
import { contentCopy, make } from './testing.ts';

let knowledge: KnowledgeBase;
beforeAll(() => {
  const made = make('content');
  if (made.knowledge === null) throw new Error('the content has errors');
  knowledge = withRecords(made.knowledge);
});

const clause = (id: string): ClauseRow => {
  const row = knowledge.clauses.find((found) => found.id === id);
  if (row === undefined) throw new Error(`no clause ${id}`);
  return row;
};
const labels = (work: string) =>
  knowledge.clauses
    .filter((row) => row.work === work && row.role === 'current' && row.kind !== 'heading')
    .map((row) => (row.status === 'gap' ? `${row.label}（本文なし）` : row.label || row.kind));
const relations = (type: string) =>
  knowledge.relations
    .filter((row) => row.type === type)
    .map(({ from, to, basis }) => `${from} → ${to} ${basis}`);

test('the columns hold eleven and three current clauses and one known gap', () => {
  expect(labels('kyoten')).toMatchInlineSnapshot(`
    [
      "１（１）⑥ア",
      "１（１）⑥イ",
      "１（１）⑥ウ",
      "１（１）⑥エ",
      "１（１）⑥オ（本文なし）",
      "１（１）⑥カ",
      "１（１）⑥キ",
      "１（１）⑥ク",
      "４（３）①",
      "４（３）②",
      "４（３）③",
      "４（３）④",
    ]
  `);
  expect(labels('chiiki')).toMatchInlineSnapshot(`
    [
      "paragraph",
      "４（３）①",
      "４（３）②",
    ]
  `);
});

test('the delegation clause is one clause with three printings', () => {
  expect(
    clause('chiiki/n1/p1/c6/s1').printings.map(({ line, endLine, page, slide }) => [
      page,
      line,
      endLine,
      slide,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        7,
        181,
        182,
        "現行の整備指針での記載",
      ],
      [
        8,
        219,
        220,
        "現行の整備指針での記載",
      ],
      [
        9,
        253,
        254,
        "現行の整備指針での記載",
      ],
    ]
  `);
});

test('one rename and two additions, named from the words of the source', () => {
  expect(
    knowledge.proposals.map(({ name, operation, caption, words }) => ({
      name,
      ...operation,
      caption,
      words,
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "after": "地域連携の推進体制",
        "before": "病病連携・病診連携の協力体制",
        "caption": null,
        "name": "⑥の見出しの変更",
        "target": "kyoten/n1/p1/c6",
        "type": "rename",
        "words": "（「地域連携の推進体制」に変更してはどうか）",
      },
      {
        "caption": "（地域の情報共有と協議について）",
        "marker": null,
        "name": "⑥への追加：地域の情報共有と協議",
        "position": "unknown",
        "target": "kyoten/n1/p1/c6",
        "text": "当該２次医療圏や隣接する２次医療圏において、地域の医療機関や在宅診療所等の医療・介護従事者とがんに関する医療提供体制や社会的支援のあり方について情報を共有し、役割分担や支援等について議論する場を年1回以上設けること。",
        "type": "insert",
        "words": "以下の事項について追加してはどうか。",
      },
      {
        "caption": "（がん教育について）",
        "marker": null,
        "name": "４（３）への追加：がん教育",
        "position": "unknown",
        "target": "kyoten/n4/p3",
        "text": "当該2次医療圏における学校や職域より依頼があった際には、外部講師として医療従事者を派遣し、がんに関する知識について普及啓発に努めることが望ましい。",
        "type": "insert",
        "words": "以下の事項について追加してはどうか。",
      },
    ]
  `);
});

test('the meeting is asked six times, and asked nothing of the clauses', () => {
  const questions = knowledge.clauses.filter(({ kind }) => kind === 'question');
  expect(questions.map(({ id, printings }) => [id, printings[0]?.line])).toMatchInlineSnapshot(`
    [
      [
        "kyoten/n1/p1/c6/ask1",
        175,
      ],
      [
        "kyoten/n1/p1/c6/ask2",
        213,
      ],
      [
        "chiiki/n1/p1/c6/ask1",
        184,
      ],
      [
        "chiiki/n1/p1/c6/ask2",
        222,
      ],
      [
        "chiiki/n1/p1/c6/ask3",
        256,
      ],
      [
        "chiiki/n4/p3/ask1",
        301,
      ],
    ]
  `);
  expect(new Set(questions.map(({ text }) => text))).toEqual(
    new Set(['修正・追加・削除すべきものはあるか。']),
  );
});

test('the overview is nested as the chart is read, with both notes', () => {
  const overview = knowledge.clauses.filter(
    ({ role, id }) => role === 'overview' || /\/nt-1$/.test(id),
  );
  expect(
    overview.map(({ label, text, headings }) => `${'  '.repeat(headings.length)}${label}　${text}`),
  ).toMatchInlineSnapshot(`
    [
      "　第３期がん対策推進基本計画（概要）",
      "第１　全体目標",
      "  　「がん患者を含めた国民が、がんを知り、がんの克服を目指す。」",
      "  第１①　科学的根拠に基づくがん予防・がん検診の充実",
      "  第１②　患者本位のがん医療の実現",
      "  第１③　尊厳を持って安心して暮らせる社会の構築",
      "第２　分野別施策",
      "  第２－１　がん予防",
      "    第２－１（１）　がんの１次予防（※）",
      "      　受動喫煙に関する目標値等については、受動喫煙対策に係る法案を踏まえて別途閣議決定する予定。",
      "    第２－１（２）　がんの早期発見、がん検診（２次予防）",
      "  第２－２　がん医療の充実",
      "    第２－２（１）　がんゲノム医療",
      "    第２－２（２）　がんの手術療法、放射線療法、薬物療法、免疫療法",
      "    第２－２（３）　チーム医療",
      "    第２－２（４）　がんのリハビリテーション",
      "    第２－２（５）　支持療法",
      "    第２－２（６）　希少がん、難治性がん",
      "      　（それぞれのがんの特性に応じた対策）",
      "    第２－２（７）　小児がん、ＡＹＡ（※）世代のがん、高齢者のがん",
      "      　Adolescent and Young Adult：思春期と若年成人",
      "    第２－２（８）　病理診断",
      "    第２－２（９）　がん登録",
      "    第２－２（10）　医薬品・医療機器の早期開発・承認等に向けた取組",
      "  第２－３　がんとの共生",
      "    第２－３（１）　がんと診断された時からの緩和ケア",
      "    第２－３（２）　相談支援、情報提供",
      "    第２－３（３）　社会連携に基づくがん対策・がん患者支援",
      "    第２－３（４）　がん患者等の就労を含めた社会的な問題",
      "    第２－３（５）　ライフステージに応じたがん対策",
      "  第２－４　これらを支える基盤の整備",
      "    第２－４（１）　がん研究",
      "    第２－４（２）　人材育成",
      "    第２－４（３）　がん教育、普及啓発",
      "第３　がん対策を総合的かつ計画的に推進するために必要な事項",
      "  第３－１　関係者等の連携協力の更なる強化",
      "  第３－２　都道府県による計画の策定",
      "  第３－３　がん患者を含めた国民の努力",
      "  第３－４　患者団体等との協力",
      "  第３－５　必要な財政措置の実施と予算の効率化・重点化",
      "  第３－６　目標の達成状況の把握",
      "  第３－７　基本計画の見直し",
    ]
  `);
});

test('excerpts of the plan with their captions, and what they leave out', () => {
  const excerpts = knowledge.clauses.filter(({ id }) => /^keikaku\/e/.test(id));
  expect(
    excerpts.map(
      ({ id, role, text, printings }) =>
        `${id} ${role} ${printings.map(({ line }) => line).join(',')} ${text.slice(0, 18)}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "keikaku/e1 excerpt 87,108 第３期がん対策推進基本計画における記",
      "keikaku/e1/h1 excerpt 63 （現状・課題）",
      "keikaku/e1/h1/s1 state 64 拠点病院等においては、整備指針に基づ",
      "keikaku/e1/h1/s2 state 69 しかし、拠点病院等と地域の医療機関と",
      "keikaku/e1/h1/s3 state 72 「地域連携クリティカルパス」は、拠点",
      "keikaku/e1/h1/s4 state 77 拠点病院等と、在宅医療を提供する医療",
      "keikaku/e1/h1/s5 state 82 がん患者がニーズに応じて利活用できる",
      "keikaku/e1/h2 excerpt 88 （取り組むべき施策）",
      "keikaku/e1/h2/s1 measure 89 国は、切れ目のない医療・ケアの提供と",
      "keikaku/e1/h2/s2 measure 94 国は、拠点病院等と地域の関係者等との",
      "keikaku/e1/h2/s3 measure 99 国は、地域で在宅医療を担う医療機関等",
      "keikaku/e1/h2/s4 hospital-measure 103 拠点病院等は、緩和ケアについて定期的",
      "keikaku/e2 excerpt 131 第３期がん対策推進基本計画における記",
      "keikaku/e2/h1 excerpt 109 （現状・課題）",
      "keikaku/e2/h1/s1 quoted-law 110 法第23条では、「国及び地方公共団体",
      "keikaku/e2/h1/omit1 omission 115 （中略）",
      "keikaku/e2/h1/s2 state 117 国民に対するがんに関する知識の普及啓",
      "keikaku/e2/h2 excerpt 124 （取り組むべき施策）",
      "keikaku/e2/h2/s1 measure 125 都道府県及び市町村において、教育委員",
    ]
  `);
});

test('a statement of a problem, an issue and three directions', () => {
  const said = knowledge.clauses.filter(({ role }) =>
    ['problem', 'issue', 'direction'].includes(role),
  );
  expect(said.map(({ id, role, printings }) => [id, role, printings[0]?.line]))
    .toMatchInlineSnapshot(`
    [
      [
        "shiryo/h3/b3-1",
        "problem",
        134,
      ],
      [
        "shiryo/h3/b3-2",
        "issue",
        136,
      ],
      [
        "shiryo/h3/dir1",
        "direction",
        138,
      ],
      [
        "shiryo/h3/dir2",
        "direction",
        141,
      ],
      [
        "shiryo/h3/dir3",
        "direction",
        144,
      ],
    ]
  `);
});

test('the chain is inferred by words: two plan sentences for one addition, no addition for the second direction', () => {
  expect(relations('direction-proposal')).toMatchInlineSnapshot(`
    [
      "shiryo/h3/dir1 → kyoten/n1/p1/c6/prop2 inferred",
      "shiryo/h3/dir3 → kyoten/n4/p3/prop1 inferred",
    ]
  `);
  expect(relations('plan-proposal')).toMatchInlineSnapshot(`
    [
      "keikaku/e1/h2/s3 → kyoten/n1/p1/c6/prop2 inferred",
      "keikaku/e1/h2/s4 → kyoten/n1/p1/c6/prop2 inferred",
      "keikaku/e2/h2/s1 → kyoten/n4/p3/prop1 inferred",
    ]
  `);
  expect(relations('shared-words')).toMatchInlineSnapshot(`
    [
      "shiryo/h3/dir2 → kyoten/n1/p1/c6/prop2 inferred",
    ]
  `);
});

test('the chain also stands without anything kept by hand', () => {
  const root = contentCopy({ 'relations/counterparts.yaml': '[]' });
  const { knowledge: bare } = make(root);
  const inferred = knowledge.relations.filter(({ author }) => author === null);
  const pair = { type: 'counterpart', from: 'kyoten/n4/p3/c4', to: 'chiiki/n4/p3/c2' };
  expect(bare?.relations).toEqual(expect.arrayContaining(inferred));
  expect(bare?.relations).toContainEqual(
    expect.objectContaining({ ...pair, basis: 'inferred', score: expect.any(Number) as number }),
  );
});

test('what the hospital of the right column meets by delegation is inferred, with the reason', () => {
  expect(relations('delegation')).toEqual(['chiiki/n1/p1/c6/s1 → kyoten/n1/p1/c6 inferred']);
  expect(relations('delegated-proposal')).toEqual([
    'kyoten/n1/p1/c6/prop2 → chiiki/n1/p1/c6/s1 inferred',
  ]);
  expect(
    knowledge.relations.find(({ type }) => type === 'delegated-proposal')?.reason,
  ).toMatchInlineSnapshot(
    `"「地域がん診療病院」欄の記載は⑥の全体を指しているため、⑥に追加された場合は、連携により満たす要件に含まれると読むことができます。検討の方向が「拠点病院等」としていることも、この読み方と合います。だれがどの部分を行うかは、資料に示されていません。"`,
  );
});

test('equal numbers are no counterparts: the only pair stands under different numbers', () => {
  expect(relations('counterpart')).toEqual(['kyoten/n4/p3/c4 → chiiki/n4/p3/c2 inferred']);
});

test('the ending of an addition differs from its neighbour', () => {
  expect(
    knowledge.relations
      .filter(({ type }) => type === 'ending-difference')
      .map(({ from, to, reason }) => [from, to, reason]),
  ).toMatchInlineSnapshot(`
    [
      [
        "kyoten/n4/p3/prop1",
        "kyoten/n4/p3/c3",
        "「努めること」（現行）／「努めることが望ましい」（提案）",
      ],
    ]
  `);
});

test('references with their targets, stated or inferred', () => {
  expect(
    knowledge.references.map(
      ({ from, text, kind, targets, resolved, basis }) =>
        `${from} ${text} ${kind} → ${targets.join(' ')} ${resolved ? basis : 'unresolved'}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "keikaku/d2/n1/p1 （※） note → keikaku/d2/n1/p1/nt-1 stated",
      "keikaku/d2/n1/p1/nt-1 受動喫煙対策に係る法案 document →  unresolved",
      "keikaku/d2/n2/p7 （※） note → keikaku/d2/n2/p7/nt-1 stated",
      "keikaku/e1/h1/s1 整備指針 document → kyoten inferred",
      "keikaku/e2/h1/s1 法第23条 law → gan-taisaku-kihonho inferred",
      "kyoten/n1/p1/c6/omit1 オ internal → kyoten/n1/p1/c6/k5 stated",
      "kyoten/n1/p1/c6/omit1 別資料 document →  unresolved",
      "kyoten/n1/p1/c6/k7 ウ及びカ internal → kyoten/n1/p1/c6/k3 kyoten/n1/p1/c6/k6 stated",
      "chiiki/n1/p1/c6/s1 Ⅱの１の（１）の⑥ internal → kyoten/n1/p1/c6 inferred",
    ]
  `);
});

test('what the source leaves open, and spellings to look at', () => {
  expect(knowledge.gaps.map(({ kind, line, text }) => `${line ?? '-'} ${kind} ${text}`))
    .toMatchInlineSnapshot(`
      [
        "- unknown-fact 会議名",
        "- unknown-fact 年月日",
        "- unknown-fact 資料番号",
        "36 variant (※)",
        "80 variant 出来る",
        "92 stray-blank フォローアップ のあり方",
        "115 omission （中略）",
        "129 missing-stop されるよう、国は必要な支援を行う",
        "136 missing-stop る知識の普及啓発が必要ではないか",
        "152 missing-stop の推進体制」に変更してはどうか）",
        "182 unknown-part Ⅱの１の（１）の⑥",
        "199 missing-clause （※オについては別資料にて記載）",
        "234 variant 意志決定",
        "239 unknown-position 以下の事項について追加してはどうか。",
        "247 variant 年1回以上",
        "283 unknown-position 以下の事項について追加してはどうか。",
        "286 variant 2次医療圏",
      ]
    `);
});

test('requirements with ending, actor, quantity, condition and area', () => {
  const rows = knowledge.requirements.map(
    ({ id, modality, ending, actor, quantities, conditions, areas }) =>
      [
        id,
        modality,
        ending,
        `${actor?.text ?? ''}${actor?.basis === 'inferred' ? '（推定）' : ''}`,
        ...quantities.map(({ text }) => text),
        ...conditions.map(({ text, basis }) => `${text}${basis === 'inferred' ? '（推定）' : ''}`),
        ...areas.map(({ text }) => text),
      ].join(' | '),
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "keikaku/e1/h2/s1/r1 | 国の施策 | する | 国 | 地域の実情に応じて",
      "keikaku/e1/h2/s2/r1 | 国の施策 | する | 国",
      "keikaku/e1/h2/s2/r2 | 国の施策 | する | 国（推定）",
      "keikaku/e1/h2/s3/r1 | 国の施策 | する | 国",
      "keikaku/e1/h2/s4/r1 | 義務 | 図る | 拠点病院等",
      "keikaku/e1/h2/s4/r2 | 国の施策 | 行う | 国",
      "keikaku/e2/h2/s1/r1 | 国の施策 | 行う | 国",
      "kyoten/n1/p1/c6/k1/r1 | 義務 | 行うこと | がん診療連携拠点病院（推定）",
      "kyoten/n1/p1/c6/k1/r2 | 義務 | 行うこと | がん診療連携拠点病院（推定） | がん患者の状態に応じ",
      "kyoten/n1/p1/c6/k1/r3 | 義務 | すること | がん診療連携拠点病院（推定） | ２次医療圏内",
      "kyoten/n1/p1/c6/k2/r1 | 義務 | すること | がん診療連携拠点病院（推定）",
      "kyoten/n1/p1/c6/k3/r1 | 義務 | すること | がん診療連携拠点病院（推定）",
      "kyoten/n1/p1/c6/k4/r1 | 義務 | 行うこと | がん診療連携拠点病院（推定） | ２次医療圏内 | 当該圏域内",
      "kyoten/n1/p1/c6/k6/r1 | 努力義務 | に努め | がん診療連携拠点病院（推定） | 地域連携時には",
      "kyoten/n1/p1/c6/k6/r2 | 義務 | すること | がん診療連携拠点病院（推定） | 地域連携時には（推定）",
      "kyoten/n1/p1/c6/k7/r1 | 義務 | 行うこと | がん診療連携拠点病院（推定） | 必要に応じて",
      "kyoten/n1/p1/c6/k8/r1 | 義務 | すること | がん診療連携拠点病院（推定） | 退院支援に当たっては",
      "kyoten/n1/p1/c6/k8/r2 | 義務 | すること | がん診療連携拠点病院（推定） | 退院支援に当たっては（推定） | 必要に応じて",
      "kyoten/n1/p1/c6/prop2/r1 | 義務 | 設けること | がん診療連携拠点病院（推定） | 年1回以上 | 当該２次医療圏 | 隣接する２次医療圏",
      "kyoten/n4/p3/c1/r1 | 義務 | すること | がん診療連携拠点病院（推定） | 集学的治療等を提供する体制を有し、及び標準的治療等を提供している場合は",
      "kyoten/n4/p3/c2/r1 | 努力義務 | に努めること | がん診療連携拠点病院（推定）",
      "kyoten/n4/p3/c3/r1 | 努力義務 | に努めること | がん診療連携拠点病院（推定）",
      "kyoten/n4/p3/c4/r1 | 義務 | すること | がん診療連携拠点病院（推定） | 地域がん診療病院とグループ指定を受ける際には",
      "kyoten/n4/p3/prop1/r1 | 推奨 | が望ましい | がん診療連携拠点病院（推定） | 当該2次医療圏における学校や職域より依頼があった際には | 当該2次医療圏",
      "chiiki/n1/p1/c6/s1/r1 | 義務 | 満たすこと | 地域がん診療病院（推定）",
      "chiiki/n4/p3/c1/r1 | 義務 | すること | 地域がん診療病院（推定）",
      "chiiki/n4/p3/c2/r1 | 義務 | すること | 地域がん診療病院（推定）",
    ]
  `);
});

test('every record stands under a work, notes on one clause too', () => {
  const works = new Set(['', ...knowledge.works.map(({ id }) => id)]);
  expect(knowledge.records.filter(({ work }) => !works.has(work))).toEqual([]);
});

test('every parsed clause stands in exactly one record, repeats share one', () => {
  const recorded = knowledge.records.map(({ id }) => id);
  expect(new Set(recorded).size).toBe(recorded.length);
  const printed = knowledge.clauses.flatMap(({ id, printings }) =>
    printings.map(({ parsed, source }) => [`${source} ${parsed}`, id] as const),
  );
  expect(new Set(printed.map(([parsed]) => parsed)).size).toBe(printed.length);
  for (const [, id] of printed) expect(recorded.filter((record) => record === id)).toHaveLength(1);
  const texts = new Map(knowledge.clauses.map(({ id, text }) => [id, text]));
  for (const record of knowledge.records) {
    const text = texts.get(record.id);
    if (text !== undefined && text !== '') expect(record.text).toBe(text);
  }
});
