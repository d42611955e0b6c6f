import { type Answer, blankAnswer, noteFields } from '../answer.ts';
import { boundText, type CheckItem } from '../check-item.ts';
import { meansLabels, noteLabels, progressLabels, valueLabels } from '../labels.ts';

/** Columns of a 点検表 (xlsx, CSV), in order. `width` in characters; `choices` are the words of a drop-down. */
export interface SheetColumn {
  key: string;
  header: string;
  width: number;
  choices?: readonly string[];
  /** Kept for reading back in, of no use to a person. */
  hidden?: boolean;
}

export const sheetColumns: readonly SheetColumn[] = [
  { key: 'id', header: '項目ID', width: 8, hidden: true },
  { key: 'section', header: '見出し', width: 24 },
  { key: 'label', header: '番号', width: 14 },
  { key: 'statement', header: '点検文（当サイトの言い換え）', width: 46 },
  { key: 'words', header: '資料の文言', width: 46 },
  { key: 'value', header: '回答', width: 16, choices: Object.values(valueLabels) },
  { key: 'progress', header: '確認状況', width: 11, choices: Object.values(progressLabels) },
  { key: 'means', header: '満たし方', width: 10, choices: Object.values(meansLabels) },
  ...noteFields.map((key) => ({ key, header: noteLabels[key], width: 20 })),
  { key: 'bound', header: '回答時の文言', width: 8, hidden: true },
];

/** One row of a 点検表: words by column key. */
export type SheetRow = Readonly<Record<string, string>>;

/** The row of an item with its answer, every cell as text. */
export function toSheetRow(item: CheckItem, answer: Answer | undefined): SheetRow {
  const given = answer ?? blankAnswer(item.id, boundText(item));
  return {
    id: item.id,
    section: item.section,
    label: item.label,
    statement: item.statement,
    words: item.words,
    value: given.value === null ? '' : valueLabels[given.value],
    progress: progressLabels[given.progress],
    means: given.means === null ? '' : meansLabels[given.means],
    ...Object.fromEntries(noteFields.map((field) => [field, given[field]])),
    bound: given.bound,
  };
}

/** What a row says, or the Japanese reason why it cannot be read. */
export type ReadRow = { answer: Answer } | { problem: string };

/** Reads a row back in; words outside the drop-downs are a problem, never dropped. */
export function fromSheetRow(row: SheetRow): ReadRow {
  const id = row.id ?? '';
  if (id === '') return { problem: '項目IDがありません' };
  const value = keyOf(valueLabels, row.value ?? '');
  const progress = keyOf(progressLabels, row.progress || progressLabels.todo);
  const means = keyOf(meansLabels, row.means ?? '');
  if (value === undefined) return { problem: `回答「${row.value}」は選択肢にありません` };
  if (progress === undefined || progress === null) {
    return { problem: `確認状況「${row.progress}」は選択肢にありません` };
  }
  if (means === undefined) return { problem: `満たし方「${row.means}」は選択肢にありません` };
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
