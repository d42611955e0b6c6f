import * as z from 'zod/mini';

/** はい, いいえ, － (the stated condition does not apply), or nothing yet. */
const answerValues = ['yes', 'no', 'na'] as const;
/** 未着手, 確認中, 確認済. */
export const progressValues = ['todo', 'checking', 'checked'] as const;
/** How a delegated requirement is met: 自院, 連携先, 共同. */
const meansValues = ['own', 'partner', 'both'] as const;

const note = z.string().check(z.maxLength(20_000));

/** The free fields of an answer, as kept in the browser and in files. */
export const noteFields = [
  'department',
  'person',
  'checkedOn',
  'performed',
  'asOf',
  'evidence',
  'changeReason',
  'noReason',
  'improveBy',
  'naReason',
  'reportItem',
  'division',
  'confirmedOn',
] as const;

/** Name of a note beside an answer. */
export type NoteField = (typeof noteFields)[number];

const notes = Object.fromEntries(noteFields.map((field) => [field, note])) as Record<
  NoteField,
  typeof note
>;

/** One answer. `bound` is the text it was given for; `previous` the answer a changed text set aside. */
export const answerSchema = z.object({
  item: z.string().check(z.minLength(1)),
  value: z.nullable(z.enum(answerValues)),
  progress: z.enum(progressValues),
  means: z.nullable(z.enum(meansValues)),
  ...notes,
  bound: z.string(),
  previous: z.nullable(z.object({ value: z.nullable(z.enum(answerValues)), bound: z.string() })),
  /** Counts the writes, so that a second tab sees that it holds an older state. */
  revision: z.int().check(z.nonnegative()),
});

/** What a hospital says of one item, as stored and as written to files. */
export type Answer = z.infer<typeof answerSchema>;

/** An answer nobody has given yet, bound to the item's present text. */
export function blankAnswer(item: string, bound: string): Answer {
  const empty = Object.fromEntries(noteFields.map((field) => [field, ''])) as Record<
    NoteField,
    string
  >;
  return {
    item,
    value: null,
    progress: 'todo',
    means: null,
    ...empty,
    bound,
    previous: null,
    revision: 0,
  };
}

/** True where a person has entered anything. */
export function isTouched(answer: Answer): boolean {
  return (
    answer.value !== null ||
    answer.progress !== 'todo' ||
    answer.means !== null ||
    noteFields.some((field) => answer[field] !== '')
  );
}
