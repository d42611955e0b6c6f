import { expect, test } from 'vitest';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { readingSteps } from './reading-steps.ts';
import { clauseRow } from './testing.ts';

const heading = { kind: 'heading' } as const;
const proposal = { kind: 'proposal', role: 'proposed' } as const;
const asked = { kind: 'question', role: 'question' } as const;

/** 「１　診療体制」 as a deck prints it: items, proposals and questions between one another. */
const deck: ClauseRow[] = [
  clauseRow('title', heading),
  clauseRow('１', { ...heading, marker: '１' }),
  clauseRow('１の見出しの変更', { ...proposal, parent: '１' }),
  clauseRow('１ア', { parent: '１' }),
  clauseRow('１アへの意見', { ...asked, parent: '１' }),
  clauseRow('１イ', { parent: '１', status: 'gap' }),
  clauseRow('（※イは別資料）', { kind: 'omission', role: 'omission', parent: '１' }),
  clauseRow('１ウ', { parent: '１' }),
  clauseRow('追加してはどうか', { kind: 'proposal', role: 'lead-in', parent: '１' }),
  clauseRow('（研修について）', { ...heading, role: 'caption', parent: '１' }),
  clauseRow('１への追加', { ...proposal, parent: '１' }),
  clauseRow('２', { ...heading, marker: '２' }),
  clauseRow('２①', { parent: '２' }),
];

const ways = readingSteps(deck);
const around = (id: string) => [ways.get(id)?.before?.id ?? null, ways.get(id)?.after?.id ?? null];

test('previous and next lead through the items of a text, past titles, questions and remarks', () => {
  expect(around('１ア')).toEqual([null, '１イ']);
  expect(around('１イ')).toEqual(['１ア', '１ウ']);
  expect(around('１ウ')).toEqual(['１イ', '２①']);
  expect(around('２①')).toEqual(['１ウ', null]);
});

test('never lead from the 現行 text into words of a proposal, nor from a proposal into the text', () => {
  const proposals = deck.filter(({ role }) => ['proposed', 'lead-in', 'caption'].includes(role));
  for (const row of deck) {
    const ids = proposals.map(({ id }) => id);
    for (const step of around(row.id).filter((id) => id !== null)) {
      expect(ids.includes(step), `${row.id} → ${step}`).toBe(ids.includes(row.id));
    }
  }
  expect(around('１の見出しの変更')).toEqual([null, '１への追加']);
  expect(around('（研修について）')).toEqual(['１の見出しの変更', '１への追加']);
});

test('from a title, a question or a remark they lead to the nearest items', () => {
  expect(around('１')).toEqual([null, '１ア']);
  expect(around('１アへの意見')).toEqual(['１ア', '１イ']);
  expect(around('２')).toEqual(['１ウ', '２①']);
});

test('a numbered title with nothing under it is an item: 「第３ １．関係者等の連携協力」', () => {
  const rows = [
    clauseRow('第３', { ...heading, marker: '第３' }),
    clauseRow('第３ １．', { ...heading, marker: '１．', parent: '第３' }),
    clauseRow('第３ ２．', { ...heading, marker: '２．', parent: '第３' }),
    clauseRow('第３ ２．（１）', { parent: '第３ ２．' }),
    clauseRow('第３ ３．', { ...heading, marker: '３．', parent: '第３' }),
  ];
  expect(readingSteps(rows).get('第３ １．')).toEqual({ before: null, after: rows[3] });
  expect(readingSteps(rows).get('第３ ２．（１）')).toEqual({ before: rows[1], after: rows[4] });
});

test('questions a document answers itself are its items', () => {
  const rows = [
    clauseRow('問１', { kind: 'question' }),
    clauseRow('問１（答）'),
    clauseRow('問２', { kind: 'question' }),
  ];
  expect(readingSteps(rows).get('問１（答）')).toEqual({ before: rows[0], after: rows[2] });
});
