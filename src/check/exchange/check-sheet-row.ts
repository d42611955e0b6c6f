import { fill } from '../../model/fill.ts';
import { type Answer, blankAnswer, noteFields } from '../answer.ts';
import { boundText, type CheckItem } from '../check-item.ts';
import type { CheckLabels } from '../labels.ts';

/** Columns of a 点検表 (xlsx, CSV), in order. `width` in characters; `choices` are the words of a drop-down. */
export interface SheetColumn {
  key: string;
  header: string;
  width: number;
  choices?: readonly string[];
  /** Kept for reading back in, of no use to a person. */
  hidden?: boolean;
}

/** The columns with their headers. */
export function sheetColumns({ sheet, value, progress, means, note }: CheckLabels): SheetColumn[] {
  return [
    { key: 'id', header: sheet.id, width: 8, hidden: true },
    { key: 'section', header: sheet.section, width: 24 },
    { key: 'label', header: sheet.label, width: 14 },
    { key: 'kind', header: sheet.kind, width: 14 },
    { key: 'statement', header: sheet.statement, width: 46 },
    { key: 'words', header: sheet.words, width: 46 },
    { key: 'value', header: sheet.value, width: 16, choices: Object.values(value) },
    { key: 'progress', header: sheet.progress, width: 11, choices: Object.values(progress) },
    { key: 'means', header: sheet.means, width: 10, choices: Object.values(means) },
    ...noteFields.map((key) => ({ key, header: note[key], width: 20 })),
    { key: 'bound', header: sheet.bound, width: 8, hidden: true },
  ];
}

/** One row of a 点検表: words by column key. */
export type SheetRow = Readonly<Record<string, string>>;

/** The row of an item with its answer, every cell as text. */
export function toSheetRow(
  item: CheckItem,
  answer: Answer | undefined,
  { sheet, value, progress, means }: CheckLabels,
): SheetRow {
  const given = answer ?? blankAnswer(item.id, boundText(item));
  return {
    id: item.id,
    section: item.section,
    label: item.label,
    kind: item.proposal === null ? sheet.printed : sheet.proposed,
    statement: item.statement,
    words: item.words,
    value: given.value === null ? '' : value[given.value],
    progress: progress[given.progress],
    means: given.means === null ? '' : means[given.means],
    ...Object.fromEntries(noteFields.map((field) => [field, given[field]])),
    bound: given.bound,
  };
}

/** What a row says, or the Japanese reason why it cannot be read. */
export type ReadRow = { answer: Answer } | { problem: string };

/** Reads a row back in; words outside the drop-downs are a problem, never dropped. */
export function fromSheetRow(row: SheetRow, labels: CheckLabels): ReadRow {
  const { problem } = labels;
  const id = row.id ?? '';
  if (id === '') return { problem: problem.noId };
  const value = keyOf(labels.value, row.value ?? '');
  const progress = keyOf(labels.progress, row.progress || labels.progress.todo);
  const means = keyOf(labels.means, row.means ?? '');
  if (value === undefined) return { problem: fill(problem.value, { word: row.value ?? '' }) };
  if (progress === undefined || progress === null)
    return { problem: fill(problem.progress, { word: row.progress ?? '' }) };
  if (means === undefined) return { problem: fill(problem.means, { word: row.means ?? '' }) };
  const answer: Answer = { ...blankAnswer(id, row.bound ?? ''), value, progress, means };
  for (const field of noteFields) answer[field] = row[field] ?? '';
  return { answer };
}

/** The key of a label, its remark in brackets left out or not; `null` for an empty cell, `undefined` for a word that is none of the labels. */
function keyOf<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  word: string,
): Key | null | undefined {
  const trimmed = word.trim();
  if (trimmed === '') return null;
  const keys = Object.keys(labels) as Key[];
  const bare = (label: string): string => label.replace(/（.*）$/u, '');
  return keys.find((key) => labels[key] === trimmed || bare(labels[key]) === trimmed);
}
