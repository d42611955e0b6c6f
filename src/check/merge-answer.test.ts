import { expect, it } from 'vitest';
import { blankAnswer, type Answer } from './answer.ts';
import { mergeAnswer } from './merge-answer.ts';

const text = '退院支援に当たっては、カンファレンスを実施すること。';
const loaded: Answer = { ...blankAnswer('kyoten/n1/k1', text), evidence: '議事録', revision: 3 };

it('takes what only this tab changed, and counts one write more than is stored', () => {
  const stored: Answer = { ...loaded, department: '地域連携室', revision: 4 };
  const { answer, conflicts } = mergeAnswer(loaded, { ...loaded, person: '佐藤' }, stored);
  expect(answer).toEqual({ ...stored, person: '佐藤', revision: 5 });
  expect(conflicts).toEqual([]);
});

it('takes the text an answer was given for together with the answer', () => {
  const older = '退院支援に当たっては、カンファレンスを行うこと。';
  const mine: Answer = {
    ...loaded,
    value: 'yes',
    bound: text,
    previous: { value: 'no', bound: older },
  };
  const stored: Answer = { ...loaded, bound: older };
  const { answer } = mergeAnswer(loaded, mine, stored);
  expect(answer).toMatchObject({ value: 'yes', bound: text, previous: { value: 'no' } });
});

it('keeps the text another tab gave the same answer for anew, where this tab wrote a note only', () => {
  const older: Answer = { ...loaded, value: 'yes', bound: '退院支援を行うこと。' };
  const stored: Answer = {
    ...older,
    bound: text,
    previous: { value: 'yes', bound: older.bound },
    revision: 4,
  };
  const { answer } = mergeAnswer(older, { ...older, person: '佐藤' }, stored);
  expect(answer).toEqual({ ...stored, person: '佐藤', revision: 5 });
});

it('keeps what is stored where both changed a field, and hands this tab’s own back', () => {
  const mine: Answer = { ...loaded, value: 'no', evidence: '', noReason: '要員が足りないため' };
  const stored: Answer = { ...loaded, value: 'yes', evidence: '記録簿', revision: 9 };
  const { answer, conflicts } = mergeAnswer(loaded, mine, stored);
  expect(answer).toEqual({ ...stored, noReason: '要員が足りないため', revision: 10 });
  expect(conflicts).toEqual([
    { field: 'value', mine: 'no' },
    { field: 'evidence', mine: '' },
  ]);
});

it('sees no conflict where both tabs entered the same', () => {
  const both: Answer = { ...loaded, value: 'na', naReason: '該当する診療を行っていないため' };
  expect(mergeAnswer(loaded, both, { ...both, revision: 7 })).toEqual({
    answer: { ...both, revision: 8 },
    conflicts: [],
  });
});
