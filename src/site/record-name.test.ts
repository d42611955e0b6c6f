import { expect, test } from 'vitest';
import type { ClauseRow } from '../model/knowledge-base.ts';
import { buildGraph } from './graph.ts';
import { recordName } from './record-name.ts';
import { clauseRow } from './testing.ts';

const head = (id: string, label: string, text: string) => ({ id, label, text });
const headings = [head('k/n4', '４', '情報の収集提供体制'), head('k/n4/p3', '４（３）', 'その他')];

/** What a result is called, with its place. */
function nameOf(said: Partial<ClauseRow>): string {
  const clauses = [clauseRow('k/row', { headings, ...said })];
  const none = { works: [], requirements: [], proposals: [], references: [], relations: [] };
  const graph = buildGraph({ ...none, clauses, terms: [], gaps: [], notes: [] });
  const { title, place } = recordName({ id: 'k/row', title: '' }, graph);
  return [title, ...place].join(' | ');
}

test('an item goes by its own number, never beside the words of a heading above it', () => {
  expect(nameOf({ label: '４（３）①', text: '広報すること。' })).toBe(
    '４（３）① | 情報の収集提供体制 | その他',
  );
});

test('a heading goes by its own number and its own words', () => {
  expect(nameOf({ kind: 'heading', label: '４（４）', text: '研修' })).toBe(
    '４（４）　研修 | 情報の収集提供体制 | その他',
  );
});

test('what has no number is not given that of the heading above', () => {
  expect(nameOf({ kind: 'question', role: 'question', text: '追加すべきものはあるか。' })).toBe(
    '４（３）の意見を求める記載 | 情報の収集提供体制 | その他',
  );
  const captions = [head('k/h1', '', '（現状・課題）')];
  expect(nameOf({ role: 'state', text: '連携が十分でない。', headings: captions })).toBe(
    '現状・課題「連携が十分でない。」 | （現状・課題）',
  );
});

test('a heading as long as a sentence shows its beginning', () => {
  const long = `${'地域の医療機関との連携について、'.repeat(5)}検討する。`;
  const [, place] = nameOf({ label: '１', headings: [head('k/h1', '', long)] }).split(' | ');
  expect(place).toBe(`${long.slice(0, 30)}…`);
});

test('a term keeps the name its record has', () => {
  const none = { clauses: [], works: [], requirements: [], proposals: [], references: [] };
  const graph = buildGraph({ ...none, relations: [], terms: [], gaps: [], notes: [] });
  expect(recordName({ id: 'term-1', title: '地域連携クリティカルパス' }, graph)).toEqual({
    title: '地域連携クリティカルパス',
    place: [],
  });
});
