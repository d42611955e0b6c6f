import { expect, test } from 'vitest';
import { dropUnusedProperties } from './unused-properties.ts';

test('a token no sheet uses is dropped, one another sheet uses stays', () => {
  const sheets = [':root{--blue-900:#0017c1;--blue-50:#e8f1fe}', 'a{color:var(--blue-900)}'];
  expect(dropUnusedProperties(sheets)).toEqual([':root{--blue-900:#0017c1;}', sheets[1]]);
});

test('a token used only by a dropped one goes too', () => {
  const sheet = ':root{--red:#ec0000;--error:var(--red);--ink:#1a1a1a}p{color:var(--ink)}';
  expect(dropUnusedProperties([sheet])).toEqual([':root{--ink:#1a1a1a}p{color:var(--ink)}']);
});

test('values with functions and commas are dropped whole', () => {
  const sheet =
    ':root{--elevation-1:0 2px 8px 1px rgba(0,0,0,0.1), 0 1px 5px 0 rgba(0,0,0,0.3);--a:1px}p{margin:var(--a)}';
  expect(dropUnusedProperties([sheet])).toEqual([':root{--a:1px}p{margin:var(--a)}']);
});
