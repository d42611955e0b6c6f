import { describe, expect, test } from 'vitest';
import { ClauseNumbers, readClauseNumber } from './clause-number.ts';

const paths = [
  ['１'],
  ['１', '（１）'],
  ['１', '（１）', '⑥'],
  ['１', '（１）', '⑥', 'ア'],
  ['１', '（１）', '⑥', 'ク'],
  ['４', '（３）', '④'],
  ['４', '（３）', '①'],
  ['第２', '４．', '（３）'],
  ['Ⅱ', '２', '（３）'],
  [],
];
const numbers = new ClauseNumbers(paths);

function candidates(typed: string): string[] {
  const steps = readClauseNumber(typed);
  return steps === null
    ? ['no number']
    : numbers.find(steps).map(({ ordinal, fit }) => `${paths[ordinal]!.join('')} ${fit}`);
}

describe('a clause number is found in any spelling', () => {
  test.each([
    ['１（１）⑥ク', ['１（１）⑥ク whole']],
    ['1(1)6ク', ['１（１）⑥ク whole']],
    ['1(1)6ｸ', ['１（１）⑥ク whole']],
    ['１の（１）の⑥のク', ['１（１）⑥ク whole']],
    ['1-(1)-⑥-ク', ['１（１）⑥ク whole']],
    ['Ⅱ1(1)6ク', ['１（１）⑥ク higher']],
    ['Ⅱの１の（１）の⑥のク', ['１（１）⑥ク higher']],
    ['⑥ク', ['１（１）⑥ク end']],
    ['6ク', ['１（１）⑥ク end']],
    ['ク', ['１（１）⑥ク end']],
    ['⑥', ['１（１）⑥ end']],
    ['4(3)④', ['４（３）④ whole']],
    ['４④', ['４（３）④ levels left out']],
    ['２（３）', ['Ⅱ２（３） end', '第２４．（３） levels left out']],
    ['（３）', ['第２４．（３） end', 'Ⅱ２（３） end']],
    ['第２-4-(3)', ['第２４．（３） whole']],
    ['1ク', ['１（１）⑥ク levels left out']],
  ])('%s', (typed, found) => {
    expect(candidates(typed)).toEqual(found);
  });

  test.each(['年1回', '緩和ケア', '1', '一', 'a', '', '２次医療圏', '⑥ 病病連携'])(
    '%j is no clause number',
    (typed) => {
      expect(candidates(typed)).toEqual(['no number']);
    },
  );

  test('a number nobody prints has no candidate', () => {
    expect(candidates('９（９）⑨')).toEqual([]);
    expect(candidates('⑥（１）')).toEqual([]);
  });

  test('a bracketed number is not a circled one', () => {
    expect(candidates('1(1)(6)')).toEqual([]);
  });
});
