import type { Entry } from './glued-entries.ts';

/** How many questions with an answer below tell that 答 opens it. */
const fewest = 2;

/**
 * The answers glued to their words, among entries that may be such: 答 or Ａ１ is one where it is the only one below a
 * question that has no other answer, and where more questions have one.
 */
export function answersBelow(
  setOff: readonly Entry[],
  opened: readonly Entry[],
  glued: readonly Entry[],
): Entry[] {
  const questions = [...setOff, ...opened]
    .filter(({ series }) => series === 'question')
    .toSorted((left, right) => left.at - right.at);
  const answered = setOff.filter(({ series }) => isAnswer(series));
  const waiting = glued.filter(({ series }) => isAnswer(series));
  const answers = questions.flatMap(({ at, ordinal }, index) => {
    const end = questions[index + 1]?.at ?? Infinity;
    const isBelow = (entry: Entry): boolean => entry.at > at && entry.at < end;
    const below = waiting.filter((entry) => isBelow(entry) && [0, ordinal].includes(entry.ordinal));
    return answered.some(isBelow) || below.length !== 1 ? [] : below;
  });
  return answers.length < fewest ? [] : answers;
}

function isAnswer(series: string): boolean {
  return series === 'answer' || series === 'answer-open';
}
