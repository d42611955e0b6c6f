import { expect, test } from 'vitest';
import { goldSentences } from '../../src/parse/inline/testing-gold.ts';
import { make } from './testing.ts';

const rows = make('content').knowledge?.clauses ?? [];

/** Sentences of the knowledge base: each stands on its line, and wherever its clause is printed again. */
const read = rows.flatMap(({ text, printings: [, ...repeats], sentences }) =>
  sentences.map(({ start, end, line, modality, actor }) => ({
    text: text.slice(start, end),
    isOn: (place: number) =>
      line === place || repeats.some((one) => one.line <= place && place <= one.endLine),
    kinds: modality.map((span) => span.kind),
    actor: actor?.text ?? null,
  })),
);

/** The sentences of the knowledge base that stand for one the reader names, wherever it is printed. */
function standingFor({ line, ending }: (typeof goldSentences)[number]) {
  return read.filter(({ text, isOn }) => isOn(line) && text.endsWith(ending));
}

test('merging its printings into clauses leaves the reading of every sentence as the reader gives it', () => {
  const found = goldSentences.map((gold) =>
    standingFor(gold).map(({ kinds, actor }) => [gold.line, gold.ending, kinds, actor]),
  );
  expect(found).toEqual(
    goldSentences.map(({ line, ending, kinds, actor }) => [[line, ending, kinds, actor]]),
  );
});

test('what else stands in the knowledge base asks for nothing: titles, items of the overview, remarks', () => {
  const known = new Set(goldSentences.flatMap(standingFor));
  const others = read.filter((sentence) => !known.has(sentence));
  expect(new Set(others.map(({ kinds }) => kinds.join('・')))).toEqual(new Set(['', 'その他']));
});
