import { expect, it } from 'vitest';
import { partitionFault } from './partition.ts';

const span = (start: number, end: number) => ({ start, end, kind: 'text' as const, clause: null });

it('finds no fault in spans that follow one another from the first character to the last', () => {
  expect(partitionFault([span(0, 3), span(3, 4)], 4)).toBeNull();
  expect(partitionFault([], 0)).toBeNull();
});

it('names the first gap, overlap, empty span and missing end', () => {
  expect(partitionFault([span(0, 3), span(4, 5)], 5)).toBe('a span starts at 4, expected 3');
  expect(partitionFault([span(0, 3), span(2, 5)], 5)).toBe('a span starts at 2, expected 3');
  expect(partitionFault([span(0, 0)], 0)).toBe('the span at 0 is empty');
  expect(partitionFault([span(0, 3)], 5)).toBe('the spans end at 3, expected 5');
});
