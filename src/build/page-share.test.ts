import { expect, it } from 'vitest';
import { PageShare } from './page-share.ts';

it('gives each page to one of two threads, in whatever order they ask', () => {
  const first = new PageShare(5);
  const second = new PageShare(5, first.memory);
  const takenBySecond = [4, 3, 2].filter((index) => second.take(index));
  const takenByFirst = [0, 1, 2, 3, 4].filter((index) => first.take(index));
  expect([takenByFirst, takenBySecond]).toEqual([
    [0, 1],
    [4, 3, 2],
  ]);
});

it('leaves nothing to the other thread once it is closed', () => {
  const first = new PageShare(3);
  const second = new PageShare(3, first.memory);
  expect(second.take(2)).toBe(true);
  first.close();
  expect([0, 1, 2].map((index) => second.take(index))).toEqual([false, false, false]);
});
