import { expect, test } from 'vitest';
import { annotate } from './index.ts';
import { requirementsOf } from './requirement.ts';
import { unit } from './testing.ts';

/** Requirements of a text in one line each: kind, ending, words. */
function parts(text: string): string[] {
  const [clause] = annotate([unit({ text })]).clauses;
  return requirementsOf(text, clause!.sentences).map(
    ({ modality, ending, start, end }) => `${modality} ${ending}: ${text.slice(start, end)}`,
  );
}

test('makes one requirement of each sentence that asks for something', () => {
  expect(parts('相談を受けること。また、記録を残すこと。窓口は二つある。')).toEqual([
    '義務 受けること: 相談を受けること。',
    '義務 残すこと: また、記録を残すこと。',
  ]);
});

test('splits a sentence that holds two kinds', () => {
  expect(parts('痛みの緩和に努め、在宅でも続けられる体制を整備すること。')).toEqual([
    '努力義務 に努め: 痛みの緩和に努め、',
    '義務 すること: 在宅でも続けられる体制を整備すること。',
  ]);
});

test('splits co-ordinate parts joined by とともに, both with the ending of the sentence', () => {
  const text = '意思の確認を行うとともに、必要に応じて診療所と会議を開くこと。';
  expect(parts(text)).toEqual([
    '義務 開くこと: 意思の確認を行うとともに、',
    '義務 開くこと: 必要に応じて診療所と会議を開くこと。',
  ]);
});

test('gives conditions and quantities to the part they stand in', () => {
  const text = '記録を残すとともに、必要に応じて年２回以上会議を開くこと。';
  const [clause] = annotate([unit({ text })]).clauses;
  const [first, second] = requirementsOf(text, clause!.sentences);
  expect(first?.conditions).toEqual([]);
  expect(second?.conditions.map((condition) => condition.text)).toEqual(['必要に応じて']);
  expect(second?.quantities.map((quantity) => quantity.text)).toEqual(['年２回以上']);
});

/** Conditions of each requirement of a text, with their basis. */
function conditionsOf(text: string): string[] {
  const [clause] = annotate([unit({ text })]).clauses;
  return requirementsOf(text, clause!.sentences).map(({ conditions }) =>
    conditions.map(({ text: words, basis }) => `${words} ${basis}`).join(', '),
  );
}

test('carries a condition that heads the sentence to its later parts, as inferred', () => {
  expect(
    conditionsOf('退院に当たっては、意向を確認するとともに、必要に応じて会議を開くこと。'),
  ).toEqual(['退院に当たっては stated', '退院に当たっては inferred, 必要に応じて stated']);
  expect(conditionsOf('また、転院時には、情報提供に努め、窓口を設けること。')).toEqual([
    '転院時には stated',
    '転院時には inferred',
  ]);
});

test('does not carry a condition in mid-sentence, without は, or past a topic of its own', () => {
  expect(conditionsOf('記録を残し、必要に応じて会議を開くとともに、結果を公表すること。')).toEqual([
    '必要に応じて stated',
    '',
  ]);
  expect(conditionsOf('必要に応じて会議を開くとともに、結果を公表すること。')).toEqual([
    '必要に応じて stated',
    '',
  ]);
  expect(conditionsOf('入院時には説明を行うとともに、退院時には計画を渡すこと。')).toEqual([
    '入院時には stated',
    '退院時には stated',
  ]);
});

test('does not split inside brackets', () => {
  expect(parts('計画（経過を示すとともに、役割を記したもの）を作ること。')).toEqual([
    '義務 作ること: 計画（経過を示すとともに、役割を記したもの）を作ること。',
  ]);
});

test('shows the particle of 努める and 望ましい', () => {
  expect(parts('周知に努めること。研修を受けることが望ましい。')).toEqual([
    '努力義務 に努めること: 周知に努めること。',
    '推奨 が望ましい: 研修を受けることが望ましい。',
  ]);
});
