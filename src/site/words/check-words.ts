import type { z } from 'zod';
import { noteFields } from '../../check/answer.ts';
import { type CheckLabels, problemWords, sheetWords } from '../../check/labels.ts';
import type { WorkRow } from '../../model/knowledge-base.ts';
import { creditOf } from '../credit.ts';
import { table } from '../knowledge-base.ts';
import { shellWords } from './shell-words.ts';
import { group, loadWords } from './words.ts';

const schema = group(
  'title',
  'description',
  'prototype',
  'notToday',
  'privacy',
  'personal',
  'noScript',
  'statementNote',
  'choose',
  'items',
  'open',
  'sheet',
).extend({
  assessment: group(
    'heading',
    'what',
    'current',
    'new',
    'newFrom',
    'remove',
    'removeConfirm',
    'untitled',
    'followUp',
    'hospital',
    'year',
    'yearHint',
    'partners',
    'mainPartner',
    'none',
    'before',
    'proposals',
    'choiceConfirm',
    'choiceNone',
    'applied',
    'proposalsNote',
    'laterText',
  ),
  item: group(
    'heading',
    'gaps',
    'words',
    'clause',
    'answer',
    'blank',
    'naHint',
    'progress',
    'means',
    'notes',
    'previous',
    'changedHeading',
    'changedBefore',
    'changedAfter',
    'changedWhole',
    'changedAnswer',
    'preferable',
    'delegated',
    'proposed',
    'removed',
    'removedMore',
    'use',
    'conflict',
  ),
  summary: group('heading', 'yes', 'no', 'noOnPreferable', 'na', 'blank', 'askedAgain', 'checked'),
  filter: group('heading', 'all', 'blank', 'no', 'asked', 'department', 'allDepartments', 'shown'),
  files: group(
    'heading',
    'xlsx',
    'json',
    'csv',
    'read',
    'print',
    'undo',
    'preview',
    'previewCounts',
    'previewChanges',
    'previewChange',
    'previewNotes',
    'previewUnknown',
    'previewProblems',
    'noSettings',
    'otherWork',
    'merge',
    'replace',
    'cancel',
    'done',
    'takeBack',
    'takenBack',
  ),
  state: group(
    'idle',
    'kept',
    'removed',
    'saving',
    'saved',
    'failed',
    'quota',
    'unavailable',
    'newer',
    'broken',
    'brokenSave',
    'undone',
  ),
  report: group(
    'heading',
    'no',
    'noOnPreferable',
    'asked',
    'blank',
    'others',
    'partners',
    'none',
    'number',
    'statement',
    'record',
    'noDepartment',
    'unconfirmed',
  ),
  labels: group('notice').extend({
    value: group('yes', 'no', 'na'),
    progress: group('todo', 'checking', 'checked'),
    means: group('own', 'partner', 'both'),
    note: group(...noteFields),
    sheet: group(...sheetWords),
    problem: group(...problemWords),
  }) satisfies z.ZodType<CheckLabels>,
});

/** The words of the self-check, on the page and, as data, in its script. */
export const checkWords = loadWords('check', schema);

/** What stands in every file of a self-check below its own notice: what 「現行」 is, whose words they are, whose site. */
export function checkNotices({ sources }: Pick<WorkRow, 'sources'>): string[] {
  const own = table('sources').filter(({ id }) => sources.includes(id));
  return [shellWords.notice.standing, creditOf(own), shellWords.footer.unofficial];
}

/** The words of the self-check, by their names in `content/words/check.yaml`. */
export type CheckWords = typeof checkWords;
