import { expect, test } from 'vitest';
import type { ClauseRow } from '../model/knowledge-base.ts';
import type { Span } from '../model/span.ts';
import { pageOfLine, sourceLines } from './source-lines.ts';

const text = 'ア 受入れを\n行うこと。\n\n修正すべきものはあるか。';

const span = (
  start: number,
  end: number,
  kind: Span['kind'],
  clause: string | null = null,
): Span => ({
  start,
  end,
  kind,
  clause,
});

const spans = [
  span(0, 1, 'marker', 'k1'),
  span(1, 2, 'blank', 'k1'),
  span(2, 6, 'text', 'k1'),
  span(6, 7, 'join', 'k1'),
  span(7, 12, 'text', 'k1'),
  span(12, 14, 'blank'),
  span(14, 26, 'text', 'q1'),
];

const roles: Record<string, string> = { k1: 'current', q1: 'question' };
const clause = (id: string) => ({ id, role: roles[id], kind: 'clause' }) as ClauseRow;

test('every line is shown character for character, in pieces of one kind', () => {
  const lines = sourceLines(text, { spans }, clause);
  expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(
    text,
  );
  expect(lines.map(({ pieces }) => pieces.map(({ kind }) => kind))).toEqual([
    ['text', 'blank', 'text'],
    ['text'],
    [],
    ['question'],
  ]);
});

test('a line names the clauses its characters became', () => {
  expect(sourceLines(text, { spans }, clause).map(({ clauses }) => clauses)).toEqual([
    ['k1'],
    ['k1'],
    [],
    ['q1'],
  ]);
});

test('a span over several lines is cut at each break', () => {
  const lines = sourceLines('一\n二\n三', { spans: [span(0, 5, 'furniture')] }, clause);
  expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text))).toEqual([
    ['一'],
    ['二'],
    ['三'],
  ]);
});

test('line 500 stands on the first page, line 501 on the second', () => {
  expect([1, 500, 501, 1001].map(pageOfLine)).toEqual([1, 1, 2, 3]);
});

test('a break at the end of a source ends its last line and begins no further one', () => {
  const numbers = sourceLines(`${text}\n`, { spans }, clause).map(({ number }) => number);
  expect(numbers).toEqual([1, 2, 3, 4]);
});
