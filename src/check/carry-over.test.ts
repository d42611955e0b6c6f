import { describe, expect, it } from 'vitest';
import { type Answer, blankAnswer } from './answer.ts';
import { askAgain, carryOver } from './carry-over.ts';
import { boundText, itemsWith } from './check-item.ts';
import { addition, itemsOfWork } from './testing.ts';
import { summarize } from './summary.ts';

const all = itemsOfWork('branch');
const printed = itemsWith(all, new Set());
const applied = itemsWith(all, new Set([addition.id]));
const answers = printed.map((item): Answer => ({
  ...blankAnswer(item.id, boundText(item)),
  value: 'yes',
  department: '医事課',
}));

describe('carryOver', () => {
  it('keeps the answers of unchanged items and asks changed and new ones', () => {
    expect(carryOver(applied, answers).map(({ state, item }) => [state, item?.id])).toEqual([
      ['changed', 'branch/1/r1'],
      ['unchanged', 'branch/1/r1~centre/1/a/r1'],
      ['unchanged', 'branch/1/r1~centre/1/a/r2'],
      ['unchanged', 'branch/1/r1~centre/1/b/r1'],
      ['new', 'branch/1/r1~centre/1/prop/r1'],
      ['unchanged', 'branch/2/r1'],
    ]);
  });

  it('keeps answers to items that are gone in the record', () => {
    const states = carryOver(printed.slice(1), answers).map(({ state }) => state);
    expect(states).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged', 'removed']);
  });

  it('sets a changed answer aside and loses no note', () => {
    const [answer] = answers;
    if (answer === undefined) throw new Error('no answer');
    expect(askAgain(answer, '新しい文')).toMatchObject({
      value: null,
      bound: '新しい文',
      department: '医事課',
      previous: { value: 'yes', bound: answer.bound },
    });
  });
});

describe('summarize', () => {
  it('counts a changed item as not answered and a no to 「～が望ましい」 apart', () => {
    const given = new Map(answers.map((answer) => [answer.item, answer]));
    const preferable = given.get('branch/2/r1');
    if (preferable) given.set('branch/2/r1', { ...preferable, value: 'no' });
    expect(summarize(applied, given, { settings: {} })).toEqual({
      items: 6,
      yes: 3,
      no: 0,
      noOnPreferable: 1,
      na: 0,
      blank: 2,
      askedAgain: 1,
      checked: 0,
    });
  });

  it('lets the setting answer 「－」', () => {
    const centre = itemsWith(itemsOfWork('centre'), new Set());
    expect(summarize(centre, new Map(), { settings: { group: false } })).toMatchObject({
      na: 1,
      blank: 2,
    });
  });
});
