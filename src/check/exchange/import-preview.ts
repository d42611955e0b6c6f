import { type Answer, isTouched } from '../answer.ts';

/** What reading a file in would do; shown before anything is changed. */
export interface ImportPreview {
  /** Answers of the file that are new, differ, are the same, or belong to no item of this text. */
  added: number;
  changed: { here: Answer; file: Answer }[];
  same: number;
  unknown: string[];
  /** Answers that only the page holds: kept by merging, set aside by replacing. */
  onlyHere: number;
}

/** Compares a file's answers with those on the page. */
export function previewImport(
  incoming: readonly Answer[],
  present: ReadonlyMap<string, Answer>,
  items: ReadonlySet<string>,
): ImportPreview {
  const preview: ImportPreview = { added: 0, changed: [], same: 0, unknown: [], onlyHere: 0 };
  const arriving = new Set(incoming.map(({ item }) => item));
  for (const answer of incoming) {
    if (saysNothing(answer, present)) continue;
    if (!items.has(answer.item)) preview.unknown.push(answer.item);
    const here = present.get(answer.item);
    const file = asTaken(answer, here);
    if (here === undefined) preview.added += 1;
    else if (sameAnswer(here, file)) preview.same += 1;
    else preview.changed.push({ here, file });
  }
  for (const item of present.keys()) if (!arriving.has(item)) preview.onlyHere += 1;
  return preview;
}

/** The answers after reading in: `merge` keeps what only the page holds, `replace` takes the file alone. */
export function importAnswers(
  incoming: readonly Answer[],
  present: ReadonlyMap<string, Answer>,
  mode: 'merge' | 'replace',
): Map<string, Answer> {
  const result = new Map(mode === 'merge' ? present : []);
  for (const answer of incoming) {
    if (saysNothing(answer, present)) continue;
    const here = present.get(answer.item);
    const revision = Math.max(here?.revision ?? 0, answer.revision) + 1;
    result.set(answer.item, { ...asTaken(answer, here), revision });
  }
  return result;
}

/**
 * The answers as they were before a file was read in, and the items that had none then. What was changed since stays:
 * `taken` are the answers right after reading in, `present` those right before, `now` those on the page.
 */
export function takeBack(
  taken: ReadonlyMap<string, Answer>,
  present: ReadonlyMap<string, Answer>,
  now: ReadonlyMap<string, Answer>,
): { answers: Map<string, Answer>; gone: string[] } {
  const answers = new Map(now);
  const gone: string[] = [];
  for (const [item, read] of taken) {
    const [before, here] = [present.get(item), now.get(item)];
    // A change that is not saved yet bears no number of its own.
    if (here === undefined || !sameAnswer(here, read)) continue;
    if (before !== undefined) answers.set(item, { ...before, revision: here.revision + 1 });
    else if (answers.delete(item)) gone.push(item);
  }
  return { answers, gone };
}

/** An answer as it is taken from a file: what a 点検表 does not hold, or a column taken out of it, stays as it is here. */
function asTaken(answer: Answer, here: Answer | undefined): Answer {
  const bound = answer.bound || (here?.bound ?? '');
  return { ...answer, bound, previous: answer.previous ?? here?.previous ?? null };
}

/** A blank row where the page holds nothing either: a 点検表 has a row for every item. */
function saysNothing(answer: Answer, present: ReadonlyMap<string, Answer>): boolean {
  if (isTouched(answer) || answer.previous !== null) return false;
  const here = present.get(answer.item);
  return here === undefined || !isTouched(here);
}

function sameAnswer(a: Answer, b: Answer): boolean {
  return JSON.stringify({ ...a, revision: 0 }) === JSON.stringify({ ...b, revision: 0 });
}
