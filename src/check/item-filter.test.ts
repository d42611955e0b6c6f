import { expect, it } from 'vitest';
import { type Answer, blankAnswer } from './answer.ts';
import { boundText, type CheckItem, itemsWith } from './check-item.ts';
import { addition, itemsOfWork } from './testing.ts';
import { answeredItem, itemFilters } from './item-filter.ts';

const items = itemsWith(itemsOfWork('centre'), new Set([addition.id]));
const none = { settings: {} };

/** The ids of the items each list shows when the items have these answers and the hospital these settings. */
function shown(answers: Record<string, Partial<Answer>>, assessment = none) {
  const answered = items.map((item) => answeredItem(item, answerTo(item, answers), assessment));
  return Object.fromEntries(
    Object.entries(itemFilters).map(([name, accept]) => [
      name,
      answered.filter(accept).map(({ item }) => item.id),
    ]),
  );
}

function answerTo(item: CheckItem, answers: Record<string, Partial<Answer>>): Answer {
  return { ...blankAnswer(item.id, boundText(item)), ...answers[item.id] };
}

const guide = 'centre/1/a/r1';
const records = 'centre/1/a/r2';
const group = 'centre/1/b/r1';
const proposed = 'centre/1/prop/r1';

it('lists what is blank and what is not met, and asks for what a proposal adds', () => {
  expect(shown({ [guide]: { value: 'yes' }, [records]: { value: 'no' } })).toEqual({
    all: [guide, records, group, proposed],
    blank: [group, proposed],
    no: [records],
    asked: [proposed],
  });
});

it('asks again where the text an answer was given for has changed', () => {
  const lists = shown({ [records]: { value: 'no', bound: '以前の文。' } });
  expect(lists).toMatchObject({ no: [], asked: [records, proposed] });
  expect(lists['blank']).toContain(records);
});

it('takes what a setting answers for answered', () => {
  const lists = shown({}, { settings: { group: false } });
  expect(lists['blank']).toEqual([guide, records, proposed]);
});
