import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromText } from '../from-text.ts';
import { goldSentences } from './testing-gold.ts';
import { requirementsOf } from './requirement.ts';

const file = new URL('../../../content/sources/chiiki-renkei/source.txt', import.meta.url);
const { clauses, terms } = fromText(readFileSync(file, 'utf8'), { file: 'source.txt' });
const sentences = clauses.flatMap((clause) =>
  clause.sentences.map((sentence) => ({
    ...sentence,
    text: clause.text.slice(sentence.start, sentence.end),
    kinds: sentence.modality.map(({ kind }) => kind),
  })),
);

/** The parser's reading of a sentence the reader names. */
function readingOf(line: number, ending: string) {
  return sentences.filter((sentence) => sentence.line === line && sentence.text.endsWith(ending));
}

test('every sentence of the source is found once', () => {
  const counts = goldSentences.map(({ line, ending }) => [
    line,
    ending,
    readingOf(line, ending).length,
  ]);
  expect(counts.filter(([, , count]) => count !== 1)).toEqual([]);
});

test('no sentence that ends in a full stop is missing from the gold', () => {
  const known = sentences.filter(({ line, text }) =>
    goldSentences.some((gold) => gold.line === line && text.endsWith(gold.ending)),
  );
  const unknown = sentences.filter((sentence) => !known.includes(sentence));
  expect(unknown.filter(({ text }) => text.endsWith('。'))).toEqual([]);
});

test('the confusion matrix of kinds has nothing beside its diagonal', () => {
  const cells = new Map<string, number>();
  for (const { line, ending, kinds } of goldSentences) {
    const found = readingOf(line, ending)[0]?.kinds.join('+') ?? 'nothing';
    const cell = `${kinds.join('+') || '—'} read as ${found || '—'}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  expect(Object.fromEntries([...cells].sort())).toMatchInlineSnapshot(`
    {
      "— read as —": 1,
      "その他 read as その他": 2,
      "努力義務 read as 努力義務": 2,
      "努力義務+義務 read as 努力義務+義務": 1,
      "国の施策 read as 国の施策": 6,
      "定義 read as 定義": 1,
      "意見募集 read as 意見募集": 6,
      "推奨 read as 推奨": 1,
      "提案 read as 提案": 6,
      "現状認識 read as 現状認識": 10,
      "義務 read as 義務": 17,
      "論点 read as 論点": 1,
    }
  `);
});

test('the actors stated are those the reader names', () => {
  const found = goldSentences.map(({ line, ending }) => [
    line,
    readingOf(line, ending)[0]?.actor?.text ?? null,
  ]);
  expect(found).toEqual(goldSentences.map(({ line, actor }) => [line, actor]));
});

test('quantities, conditions and areas are read as printed', () => {
  const lines = [156, 161, 197, 206, 211, 237, 247, 269, 281, 289];
  const shown = sentences
    .filter(({ line, kinds }) => lines.includes(line) && kinds.length > 0)
    .map(({ line, quantities, conditions, areas }) =>
      [line, ...[...quantities, ...conditions, ...areas].map(({ text }) => text)].join(' | '),
    );
  expect(shown).toMatchInlineSnapshot(`
    [
      "156 | がん患者の状態に応じ",
      "161 | ２次医療圏内",
      "197 | ２次医療圏内 | 当該圏域内",
      "206 | 地域連携時には",
      "211 | 必要に応じて",
      "237 | 退院支援に当たっては | 必要に応じて",
      "247 | 年1回以上 | 当該２次医療圏 | 隣接する２次医療圏",
      "269 | 集学的治療等を提供する体制を有し、及び標準的治療等を提供している場合は",
      "281 | 地域がん診療病院とグループ指定を受ける際には",
      "289 | 当該2次医療圏における学校や職域より依頼があった際には | 当該2次医療圏",
    ]
  `);
});

test('ア holds three requirements, カ two of two kinds, ク two', () => {
  const requirements = ['ア', 'カ', 'ク'].map((marker) => {
    const clause = clauses.find((one) => one.marker === marker && one.column === 'left');
    return requirementsOf(clause!.text, clause!.sentences).map(({ modality, ending, conditions }) =>
      [`${modality} ${ending}`, ...conditions.map(({ text, basis }) => `${text} ${basis}`)].join(
        ' | ',
      ),
    );
  });
  expect(requirements).toEqual([
    ['義務 行うこと', '義務 行うこと | がん患者の状態に応じ stated', '義務 すること'],
    // 「地域連携時には、」 and 「退院支援に当たっては、」 head sentences of two halves: grammar gives both to each half.
    ['努力義務 に努め | 地域連携時には stated', '義務 すること | 地域連携時には inferred'],
    [
      '義務 すること | 退院支援に当たっては stated',
      '義務 すること | 退院支援に当たっては inferred | 必要に応じて stated',
    ],
  ]);
});

test('references point where the reader says, across columns and slides', () => {
  const lines = new Map(clauses.map(({ id, line }) => [id, line]));
  const found = clauses.flatMap(({ references }) =>
    references.map(({ line, text, kind, targets, basis }) =>
      [line, text, kind, basis, targets.map((id) => lines.get(id)).join('+')].join(' | '),
    ),
  );
  expect(found).toMatchInlineSnapshot(`
    [
      "21 | （※） | note | explicit | 59",
      "34 | （※） | note | explicit | 36",
      "60 | 受動喫煙対策に係る法案 | document | explicit | ",
      "64 | 整備指針 | document | explicit | ",
      "110 | 法第23条 | law | explicit | ",
      "182 | Ⅱの１の（１）の⑥ | internal | inferred | 151",
      "199 | オ | internal | explicit | ",
      "199 | 別資料 | document | explicit | ",
      "208 | ウ及びカ | internal | explicit | 168+201",
      "220 | Ⅱの１の（１）の⑥ | internal | inferred | 151",
      "254 | Ⅱの１の（１）の⑥ | internal | inferred | 151",
    ]
  `);
});

test('terms stand with their scope and their line', () => {
  expect(terms.map(({ term, scope, line }) => [term, scope, line])).toEqual([
    ['ＡＹＡ', null, 36],
    ['地域連携クリティカルパス', null, 72],
    ['地域連携クリティカルパス', '以下同じ', 168],
  ]);
});
