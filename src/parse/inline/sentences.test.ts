import { expect, test } from 'vitest';
import { pairBrackets } from './brackets.ts';
import { readSentences } from './sentences.ts';
import { splitSentences } from './split-sentences.ts';
import { unit } from './testing.ts';
import { viewOf } from './view.ts';

function read(text: string, kind: 'clause' | 'heading' = 'clause') {
  const view = viewOf(text);
  return readSentences(
    unit({ text, kind }),
    view,
    splitSentences(view.text, pairBrackets(view.text)),
  );
}

/** Sentences of a text, each with its kinds and the words that carry them. */
function kinds(text: string): string[] {
  return read(text).map(
    ({ modality }) =>
      modality.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`).join(' + ') ||
      '—',
  );
}

test.each([
  ['専任の医師を配置すること。', ['義務 すること']],
  ['相談の記録を５年間保存するものとする。', ['義務 するものとする']],
  ['変更があったときは速やかに届け出なければならない。', ['義務 なければならない']],
  ['患者に内容を説明する。', ['義務 する']],
  ['研修の受講を促すよう努めること。', ['努力義務 努めること']],
  ['多職種で会議を開くことが望ましいこと。', ['推奨 望ましいこと']],
  ['研修会の講師を担うよう努めることが望ましい。', ['推奨 望ましい']],
  ['様式の写しを添えることを要しない。', ['許容 要しない']],
  ['他の職務を兼ねても差し支えない。', ['許容 差し支えない']],
  ['経験のある者とみなすことができる。', ['許容 できる']],
  ['改めて届け出る必要はないこと。', ['許容 必要はないこと']],
  ['急な場合は、この限りでない。', ['許容 この限りでない']],
  ['同じ日に二度算定することはできない。', ['禁止 算定することはできない']],
  ['費用を患者に求めてはならない。', ['禁止 てはならない']],
  ['広告を行わないこと。', ['禁止 行わないこと']],
  ['月１回に限り算定する。', ['算定可 算定する']],
  ['入院中の患者についても算定できる。', ['算定可 算定できる']],
  ['所定点数に加算する。', ['算定可 加算する']],
  ['原則として常勤の者が担当すること。', ['原則 原則として + 義務 すること']],
  ['「連携施設」とは、協定を結んだ施設をいう。', ['定義 をいう']],
  ['地域によって取組に差があるとの指摘がある。', ['現状認識 指摘がある']],
  ['窓口の周知が進んでいない状況にある。', ['現状認識 状況にある']],
  ['相談の場を増やす必要があるのではないか。', ['論点 ではないか']],
  ['研修の回数を示してはどうか。', ['提案 てはどうか']],
  ['ほかに加えるべき事項はあるか。', ['意見募集 か']],
  ['国は、担い手の育成を支援する。', ['国の施策 する']],
  ['研修を終えた医師', ['その他 えた医師']],
  ['記録を公表するよう努めなければならない。', ['努力義務 努めなければならない']],
  ['変更を申し出ることができるものとすること。', ['許容 できるものとすること']],
  ['相談支援の充実を図ることを目的とする。', ['その他 目的とする']],
  ['第１条の規定は、変更の届出について準用する。', ['その他 準用する']],
  ['第１条の規定は、令和７年度の届出には、適用しない。', ['その他 適用しない']],
  ['届出をした者は、申請をしたものとみなす。', ['その他 みなす']],
  ['標記について、別添のとおり定めたので通知する。', ['その他 通知する']],
  ['見直しの内容について、御議論いただきたい。', ['意見募集 御議論いただきたい']],
  ['口頭で伝えても差し支えありません。', ['許容 差し支えありません']],
  ['第三者に提供することはできません。', ['禁止 することはできません']],
  ['本人の同意を得なければなりません。', ['義務 なければなりません']],
  ['書面で確認することが望ましいです。', ['推奨 望ましいです']],
  ['加算を算定できます。', ['算定可 算定できます']],
  ['これは個人情報に該当します。', ['その他 該当します']],
  ['次の方法が考えられます。', ['現状認識 考えられます']],
  ['周知をお願いします。', ['義務 お願いします']],
  ['特段の御配慮をお願い申し上げます。', ['義務 お願い申し上げます']],
  ['厚く御礼申し上げます。', ['その他 申し上げます']],
  ['速やかに届け出なくてはならない。', ['義務 なくてはならない']],
  ['速やかに届け出なければいけません。', ['義務 なければいけません']],
  ['広告は、行わないでください。', ['禁止 ないでください']],
  ['定期的に見直すことが望まれます。', ['推奨 望まれます']],
  ['届け出る必要はございません。', ['許容 必要はございません']],
  ['窓口を御利用いただけます。', ['許容 いただけます']],
])('reads the ending of 「%s」', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  ['再発の予防に努め、相談の体制を整えること。', '努力義務 努め + 義務 整えること'],
  ['兼務は差し支えないが、届出を行うこと。', '許容 差し支えないが + 義務 行うこと'],
  ['主たるもののみ算定し、他は算定できない。', '算定可 算定し + 禁止 算定できない'],
])('reads every kind of 「%s」', (text, expected) => {
  expect(kinds(text)).toEqual([expected]);
});

test('leaves words of a condition to the condition', () => {
  expect(kinds('加算を算定し、かつ退院した患者については、記録を残すこと。')).toEqual([
    '義務 残すこと',
  ]);
});

test('reads each sentence in brackets as one of its own', () => {
  expect(kinds('連携計画（経過を一枚にまとめた表をいう。以下同じ。）を作ること。')).toEqual([
    '義務 作ること',
    '定義 をいう',
    '—',
  ]);
});

test('reads no kind in brackets that only say how far words reach', () => {
  expect(kinds('病棟（療養病棟に限る。）に配置すること。')).toEqual(['義務 すること', '—']);
});

test('reads nothing inside a quotation', () => {
  expect(kinds('「書面で届け出ること。」とあるのは、電子の届出を含む。')).toEqual(['その他 含む']);
});

test('reads no kind in a heading', () => {
  expect(read('届出に関すること', 'heading').map(({ modality }) => modality)).toEqual([[]]);
});

test('carries the State on to the sentences that follow in the clause', () => {
  expect(kinds('国は、指標を定める。その際、見直しの時期を検討する。')).toEqual([
    '国の施策 定める',
    '国の施策 する',
  ]);
});

test('reads a place inside a clause that the State does not oblige', () => {
  const text = '都道府県及び市町村において、学校と連携した取組が進むよう、国は必要な支援を行う';
  const [sentence] = read(text);
  expect(sentence?.actor?.text).toBe('国');
  expect(sentence?.modality.map(({ kind }) => kind)).toEqual(['国の施策']);
});

test.each([
  ['会議を年１回以上開くこと。', ['年１回以上 | 1 回 以上 / 年']],
  ['過去１年間に２件以上の実績があること。', ['過去１年間に２件以上 | 2 件 以上 / 過去１年間に']],
  ['過去１年間の往診の実績を 10 件以上有すること。', ['10 件以上 | 10 件 以上 / 過去１年間']],
  ['専従の看護師を２名以上置くこと。', ['２名以上 | 2 名 以上 / null']],
  ['週 22 時間以上勤務する者であること。', ['週 22 時間以上 | 22 時間 以上 / 週']],
  ['令和６年３月５日に定めた要領によること。', []],
])('reads the quantities of 「%s」', (text, expected) => {
  expect(
    read(text).flatMap(({ quantities }) =>
      quantities.map(
        (q) => `${q.text} | ${String(q.value)} ${q.unit} ${String(q.bound)} / ${String(q.per)}`,
      ),
    ),
  ).toEqual(expected);
});

test.each([
  ['学校より依頼があった際には、講師を派遣すること。', ['学校より依頼があった際には']],
  ['必要に応じて、診療所と会議を開くこと。', ['必要に応じて']],
  ['ただし、緊急の場合は、電話で足りる。', ['ただし、緊急の場合は']],
  [
    '体制を有し、及び実績を公表している場合は、広報すること。',
    ['体制を有し、及び実績を公表している場合は'],
  ],
  ['その際、記録を残すこと。', []],
])('reads the conditions of 「%s」', (text, expected) => {
  expect(read(text).flatMap(({ conditions }) => conditions.map((c) => c.text))).toEqual(expected);
});

test('reads areas as printed', () => {
  expect(
    read('当該２次医療圏内の診療所と連携すること。').flatMap(({ areas }) =>
      areas.map((a) => a.text),
    ),
  ).toEqual(['当該２次医療圏内']);
});
