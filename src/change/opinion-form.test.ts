import { expect, it } from 'vitest';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { opinionQuestions, unaskedProposals } from './opinion-form.ts';
import { sampleClauses, sampleProposal } from './testing-knowledge.ts';

const text = `
  h/n1    | １ | 研修を行うこと。
  h/prop1 |    | 年２回の研修を行うこと。
  h/q1    |    | ほかに加えるべき事項はあるか。
  h/prop2 |    | 記録を保存すること。
`;
const roles: Record<string, ClauseRow['role']> = { 'h/q1': 'question', 'h/n1': 'current' };
const clauses = sampleClauses('本院', text, () => 1).map((clause, at) => ({
  ...clause,
  role: roles[clause.id] ?? ('proposed' as const),
  printings: clause.printings.map((printing) => ({ ...printing, start: at * 10 })),
}));
const insert = (words: string) =>
  ({ type: 'insert', target: 'h/n1', position: 'unknown', text: words, marker: null }) as const;
const proposals = ['h/prop1', 'h/prop2'].map((clause) => ({
  ...sampleProposal(`${clause}の追加`, '本院', insert('記録')),
  clause,
}));
const questions = opinionQuestions(clauses, proposals);

it('asks about what a column prints before its question', () => {
  expect(questions.map(({ items }) => items.map(({ clause }) => clause.id))).toEqual([
    ['h/n1', 'h/prop1'],
  ]);
  expect(questions[0]?.items.map(({ proposal }) => proposal?.id ?? null)).toEqual([
    null,
    'h/prop1の追加',
  ]);
});

it('gives a place to every proposal no question stands after', () => {
  const rest = unaskedProposals(questions, clauses, proposals);
  expect(rest.map(({ clause }) => clause.id)).toEqual(['h/prop2']);
});
