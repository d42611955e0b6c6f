import { expect, it } from 'vitest';
import { progressIn } from './astro-build.ts';

it.each([
  ['12:00:00 [shishin-pages] 144 pages and files', '144 pages and files'],
  ['12:00:00 [shishin-pages] 1,003 of 11,000', '1,003 of 11,000'],
  [
    '\u001b[2m12:00:00\u001b[22m \u001b[34m[shishin-pages]\u001b[39m 4,000 of 11,000',
    '4,000 of 11,000',
  ],
  ['12:00:00 [shishin-search] search: 12 files, 82 kB', null],
  ['12:00:00 [build] Completed in 3.00s.', null],
])('hears in 「%s」 how far a build is', (line, said) => {
  expect(progressIn(line)).toBe(said);
});
