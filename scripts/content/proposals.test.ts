import { expect, test } from 'vitest';
import { consolidate } from '../../src/change/consolidate.ts';
import { asLines, contentFolder, make } from './testing.ts';

const descriptor = `id: shiryo
title: 相談体制の指針
works:
  soudan: { title: 相談体制の指針, short: 指針, kind: guideline, version: 現行 }
default: { work: soudan }
`;

/** The text of a deck with its proposals applied, what each proposal changes, and what could not be read. */
function read(text: string) {
  const root = contentFolder({
    'sources/shiryo/source.txt': text,
    'sources/shiryo/source.yaml': descriptor,
  });
  const { knowledge, messages } = make(root);
  if (knowledge === null) throw new Error(asLines(messages, root).join('\n'));
  const base = knowledge.clauses.filter(({ role }) => role === 'current');
  return {
    proposed: knowledge.proposals.map(({ name, operation }) => `${operation.type} ${name}`),
    consolidated: consolidate(base, knowledge.proposals).map(
      ({ marker, text: words, deletedBy }) =>
        `${deletedBy === null ? '' : '［削る］'}${marker ?? ''} ${words}`,
    ),
    messages: asLines(messages, root),
  };
}

test('quoted words are replaced or deleted in the clause above that holds them, also where they are part of it', () => {
  expect(
    read(`１ 体制
① 相談の窓口を週１回以上開くこと。
（「週１回」を「毎日」に改めてはどうか）
② 窓口の場所と受付時間を周知すること。
（「と受付時間」を削除してはどうか）
③ 相談の記録を三年間保存すること。
（「相談の記録を三年間保存すること」を削除してはどうか）
④ 相談の担い手を置くこと。
`),
  ).toMatchInlineSnapshot(`
    {
      "consolidated": [
        "１ 体制",
        "① 相談の窓口を毎日以上開くこと。",
        "② 窓口の場所を周知すること。",
        "［削る］③ 相談の記録を三年間保存すること。",
        "④ 相談の担い手を置くこと。",
      ],
      "messages": [],
      "proposed": [
        "replace ①の変更",
        "replace ②の変更",
        "delete ③の削除",
      ],
    }
  `);
});

test('the clause right above is meant where several hold the words; elsewhere none is chosen', () => {
  expect(
    read(`１ 体制
① 研修を年１回行うこと。
② 訓練を年１回行うこと。
（「年１回」を「年２回」に改めてはどうか）
③ 場所を設けること。
２ 記録
① 件数を毎年報告すること。
② 結果を毎年報告すること。
③ 記録を残すこと。
（「毎年」を「毎月」に改めてはどうか）
④ 報告書を作ること。
（「毎日」を「毎月」に改めてはどうか）
`),
  ).toMatchInlineSnapshot(`
    {
      "consolidated": [
        "１ 体制",
        "① 研修を年１回行うこと。",
        "② 訓練を年２回行うこと。",
        "③ 場所を設けること。",
        "２ 記録",
        "① 件数を毎年報告すること。",
        "② 結果を毎年報告すること。",
        "③ 記録を残すこと。",
        "④ 報告書を作ること。",
      ],
      "messages": [
        "sources/shiryo/source.txt:10:1 Unexpected proposal （「毎年」を「毎月」に改めてはどうか）, expected words of the one text it stands below (unapplied-proposal) It is shown as text, and left out of the comparison. See in the source which words it changes.",
        "sources/shiryo/source.txt:12:1 Unexpected proposal （「毎日」を「毎月」に改めてはどうか）, expected words of the one text it stands below (unapplied-proposal) It is shown as text, and left out of the comparison. See in the source which words it changes.",
      ],
      "proposed": [
        "replace ②の変更",
      ],
    }
  `);
});

test('of two proposals for the same words the first is applied, and the second is told', () => {
  expect(
    read(`１ 体制
① 研修を年１回行うこと。
（「年１回」を「年２回」に改めてはどうか）
② 記録を残すこと。
（「年１回」を「毎月」に改めてはどうか）
`),
  ).toMatchInlineSnapshot(`
    {
      "consolidated": [
        "１ 体制",
        "① 研修を年２回行うこと。",
        "② 記録を残すこと。",
      ],
      "messages": [
        "sources/shiryo/source.txt:5:1 Unexpected proposal （「年１回」を「毎月」に改めてはどうか）, expected words that no other proposal changes (unapplied-proposal) It is shown as text, and left out of the comparison. See in the source which words it changes.",
      ],
      "proposed": [
        "replace ①の変更",
      ],
    }
  `);
});

test('a heading is renamed by what stands right below it, not by what follows its clauses', () => {
  expect(
    read(`１ 体制
（「相談の体制」に変更してはどうか）
① 研修を行うこと。
② 訓練を行うこと。
２ 記録
① 件数を報告すること。
（「件数を公表すること。」に変更してはどうか）
`),
  ).toMatchInlineSnapshot(`
    {
      "consolidated": [
        "１ 相談の体制",
        "① 研修を行うこと。",
        "② 訓練を行うこと。",
        "２ 記録",
        "① 件数を報告すること。",
      ],
      "messages": [
        "sources/shiryo/source.txt:7:1 Unexpected proposal （「件数を公表すること。」に変更してはどうか）, expected words of the one text it stands below (unapplied-proposal) It is shown as text, and left out of the comparison. See in the source which words it changes.",
      ],
      "proposed": [
        "rename １の見出しの変更",
      ],
    }
  `);
});

test('one that names no words, or none that it adds, changes nothing and is told', () => {
  expect(
    read(`１ 体制
① 相談員を三人以上置くこと。
（人数を見直してはどうか）
② 記録を残すこと。
`),
  ).toMatchInlineSnapshot(`
    {
      "consolidated": [
        "１ 体制",
        "① 相談員を三人以上置くこと。",
        "② 記録を残すこと。",
      ],
      "messages": [
        "sources/shiryo/source.txt:3:1 Unexpected proposal （人数を見直してはどうか）, expected one that quotes the words it changes, or a text that it adds (unapplied-proposal) It is shown as text, and left out of the comparison. What it asks to change, the source does not word.",
      ],
      "proposed": [],
    }
  `);
});
