import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { opinionQuestions } from '../../src/change/opinion-form.ts';
import { contentFolder, make } from './testing.ts';

const descriptor = `id: gigi
title: 相談支援加算の疑義解釈
works:
  gigi: { title: 相談支援加算の疑義解釈, short: 疑義解釈, kind: guideline, version: 資料の記載 }
default: { work: gigi }
`;

/** The rows of a document of questions and answers. */
function answered() {
  const root = contentFolder({
    'sources/gigi/source.txt': readFileSync('src/parse/fixtures/question-and-answer.txt'),
    'sources/gigi/source.yaml': descriptor,
  });
  return make(root).knowledge;
}

test('questions a document answers itself, and their answers, are its text and are named by their marks', () => {
  const rows = answered()?.clauses.filter(({ kind }) => kind !== 'heading');
  expect(rows?.map(({ role, label, text }) => [role, label, text.slice(0, 12)].join(' | ')))
    .toMatchInlineSnapshot(`
    [
      "current | 問１ | 相談支援加算の届出は、病",
      "current | 問１（答） | 病院全体で行う。なお、既",
      "current | 問２ | 次の場合の取扱い如何。",
      "current | 問２① | 相談員が退職した場合",
      "current | 問２② | 相談室を移転した場合",
      "current | 問２（答） | ",
      "current | 問２（答）① | 後任の相談員を配置した月",
      "current | 問２（答）② | 変更の届出を行うこと。",
      "current | 問３ | どのような職員が対象とな",
      "current | 問３（答） | 次の職員が対象となる。",
      "current |  | 看護師",
      "current |  | 社会福祉士であって、所定",
      "current |  | なお、事務職員は対象とな",
    ]
  `);
});

test('such a question asks for no opinion and requires nothing; its answer does', () => {
  const knowledge = answered();
  expect(opinionQuestions(knowledge?.clauses ?? [], [])).toEqual([]);
  const words = knowledge?.requirements.map(({ text }) => text) ?? [];
  expect(words).toContain('変更の届出を行うこと。');
  expect(words.filter((text) => /行うのか|如何|なるか/u.test(text))).toEqual([]);
});
