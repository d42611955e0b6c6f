import { expect, it } from 'vitest';
import { inlineProperties } from './inline-properties.ts';

it('writes a constant where it is used, in every sheet, and leaves roles as they are', () => {
  const sheets = [
    ':root{--color-blue:#00428c;--accent:light-dark(var(--color-blue),#8fc9ff)}',
    'a{color:var(--accent);border-color:var(--color-blue)}',
  ];
  expect(inlineProperties(sheets, /^--color-/)).toEqual([
    ':root{--color-blue:#00428c;--accent:light-dark(#00428c,#8fc9ff)}',
    'a{color:var(--accent);border-color:#00428c}',
  ]);
});

it('keeps a use whose constant no sheet declares', () => {
  expect(inlineProperties(['a{color:var(--color-red)}'], /^--color-/)).toEqual([
    'a{color:var(--color-red)}',
  ]);
});
