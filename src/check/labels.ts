import type { Answer, NoteField } from './answer.ts';

/** Words of answers and of the files of a self-check, which a knowledge base brings in `content/words/check.yaml`. */
export interface CheckLabels {
  /** Stands on the page, in print and in every file. */
  notice: string;
  value: Readonly<Record<NonNullable<Answer['value']>, string>>;
  progress: Readonly<Record<Answer['progress'], string>>;
  means: Readonly<Record<NonNullable<Answer['means']>, string>>;
  note: Readonly<Record<NoteField, string>>;
  sheet: Readonly<Record<SheetWord, string>>;
  problem: Readonly<Record<ProblemWord, string>>;
}

/** Words of a 点検表: its sheets, headers of columns, kinds of items and settings. */
export const sheetWords = [
  'title',
  'name',
  'id',
  'section',
  'label',
  'kind',
  'statement',
  'words',
  'value',
  'progress',
  'means',
  'bound',
  'printed',
  'proposed',
  'choice',
  'choiceHint',
  'settings',
  'setting',
  'content',
  'hospital',
  'year',
  'partners',
  'mainPartner',
] as const;

/** Name of a word of the 点検表. */
export type SheetWord = (typeof sheetWords)[number];

/** What can be wrong with a file that is read in; `{…}` is the place or the word. */
export const problemWords = [
  'noId',
  'twice',
  'value',
  'progress',
  'means',
  'settings',
  'noHeader',
  'noWorkbook',
  'noJson',
  'newer',
  'twiceInFile',
  'notThis',
  'notThisAnswer',
  'row',
] as const;

/** Name of what can be wrong with a file that is read in. */
export type ProblemWord = (typeof problemWords)[number];
