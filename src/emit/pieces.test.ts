import { expect, test } from 'vitest';
import { cutPieces } from './pieces.ts';

const text = 'ウ及びカに規定する地域連携クリティカルパス等を活用する';

test('a text is cut at references and terms, and joined again it is the same', () => {
  const pieces = cutPieces(text, [
    { start: 9, end: 21, is: 'term' },
    { start: 0, end: 4, is: 'reference' },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.stretch?.is ?? null])).toEqual([
    ['ウ及びカ', 'reference'],
    ['に規定する', null],
    ['地域連携クリティカルパス', 'term'],
    ['等を活用する', null],
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('of two overlapping stretches the first stays whole', () => {
  const pieces = cutPieces('法第23条では', [
    { start: 0, end: 5 },
    { start: 1, end: 7 },
    { start: 0, end: 1 },
  ]);
  expect(pieces.map((piece) => piece.text)).toEqual(['法第23条', 'では']);
});
