import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { blankAnswer, type Answer } from '../../check/answer.ts';
import type { Assessment } from '../../check/assessment.ts';
import { itemsOfWork } from '../../check/testing.ts';
import { CheckSession } from './session.ts';
import type { CheckStore } from './store.ts';

const items = itemsOfWork('centre');

beforeAll(() => {
  class Alone extends EventTarget {
    postMessage(): void {
      // No other tab is open.
    }
  }
  vi.stubGlobal('BroadcastChannel', Alone);
});
afterAll(() => vi.unstubAllGlobals());

/** A session of one tab over a store in memory. */
async function openSession(): Promise<CheckSession> {
  const assessments = new Map<string, Assessment>();
  const answers = new Map<string, Map<string, Answer>>();
  const store: Partial<CheckStore> = {
    assessments: () => Promise.resolve([...assessments.values()]),
    answers: (id) => Promise.resolve(new Map(answers.get(id))),
    putAll: (assessment, given) => {
      assessments.set(assessment.id, assessment);
      answers.set(assessment.id, new Map([...given].map((answer) => [answer.item, answer])));
      return Promise.resolve();
    },
    remove: (id) => Promise.resolve(void assessments.delete(id)),
  };
  const session = new CheckSession('centre', items, store as CheckStore, 'test', {
    changed: () => undefined,
    saving: () => undefined,
    conflict: () => undefined,
  });
  await session.open(null);
  return session;
}

it('lists a self-check read in from a file beside the one that was open', async () => {
  const session = await openSession();
  const first = { ...session.assessment, hospital: '中央病院' };
  await session.take(first, new Map());
  await session.take({ ...first, id: 'file', hospital: '東病院' }, new Map());
  await session.start(null);
  expect(session.kept.map(({ hospital }) => hospital)).toEqual(['中央病院', '東病院']);
});

it('takes back nothing of a self-check that was removed', async () => {
  const session = await openSession();
  const [item] = items;
  await session.take(session.assessment, new Map());
  session.edit(item!, { value: 'yes' });
  await session.remove();
  expect(session.canUndo).toBe(false);
  expect(session.answer(item!)).toEqual(blankAnswer(item!.id, item!.words));
});
