import { noteFields } from '../../check/answer.ts';
import type { CheckItem } from '../../check/check-item.ts';
import { type AnsweredItem, answeredItem } from '../../check/item-filter.ts';
import { summarize } from '../../check/summary.ts';
import type { CheckWords } from '../../site/words/check-words.ts';
import { element } from '../element.ts';
import { label } from './entry-view.ts';
import type { CheckSession } from './session.ts';

/** Counts in the order of the page. */
const counted = ['yes', 'no', 'noOnPreferable', 'na', 'blank', 'askedAgain', 'checked'] as const;

/**
 * The sheet of paper: with which proposals and how many answers, 「いいえ」 and what is asked again first, then blanks, the
 * rest, and what partners are asked.
 */
export function buildReport(
  session: CheckSession,
  words: CheckWords,
  applied: string | null,
): HTMLElement[] {
  const rows = session.items.map((item) =>
    answeredItem(item, session.answer(item), session.assessment),
  );
  const no = rows.filter(({ value }) => value === 'no');
  const blank = rows.filter(({ value, asked }) => value === null && !asked);
  const others = rows.filter(({ value, asked }) => value !== null && value !== 'no' && !asked);
  const { assessment } = session;
  const summary = summarize(session.items, session.answers, assessment);
  const counts = counted.map((key) => `${words.summary[key]}：${summary[key]}`);
  return [
    element('h2', {}, words.report.heading),
    element('p', {}, [assessment.hospital, assessment.year].filter(Boolean).join('　')),
    ...(applied === null ? [] : [element('p', {}, applied)]),
    element('p', {}, counts.join('　')),
    ...part(
      words.report.no,
      no.filter(({ item }) => item.modality !== '推奨'),
      words,
    ),
    ...part(
      words.report.noOnPreferable,
      no.filter(({ item }) => item.modality === '推奨'),
      words,
    ),
    ...delta(
      rows.filter(({ asked }) => asked),
      words,
    ),
    ...part(words.report.blank, blank, words),
    ...part(words.report.others, others, words),
    ...partnerPart(rows, session, words),
  ];
}

/** What changed texts and proposals ask again, per department, the text as answered beside it. */
function delta(rows: readonly AnsweredItem[], words: CheckWords): HTMLElement[] {
  const byDepartment = Map.groupBy(
    rows,
    ({ answer }) => answer.department || words.report.noDepartment,
  );
  return [
    element('h3', {}, words.report.asked),
    ...(rows.length === 0 ? [element('p', {}, words.report.none)] : []),
    ...[...byDepartment].flatMap(([department, group]) => [
      element('h4', {}, department),
      tableOf(group, words),
    ]),
  ];
}

function part(heading: string, rows: readonly AnsweredItem[], words: CheckWords): HTMLElement[] {
  const content = rows.length === 0 ? element('p', {}, words.report.none) : tableOf(rows, words);
  return [element('h3', {}, heading), content];
}

/** Items that a partner meets or shares, with what has been confirmed. */
function partnerPart(
  rows: readonly AnsweredItem[],
  { assessment }: CheckSession,
  words: CheckWords,
): HTMLElement[] {
  const shared = rows.filter(
    ({ item, answer }) => item.delegation !== null && answer.means !== 'own',
  );
  if (shared.length === 0) return [];
  const partner = assessment.mainPartner || assessment.partners.join('、');
  const heading = [words.report.partners, partner].filter(Boolean).join('：');
  const columns = [
    words.report.number,
    words.report.statement,
    words.item.means,
    words.labels.note.division,
    words.labels.note.confirmedOn,
  ];
  const lines = shared.map(({ item, answer }) => [
    numberOf(item, words),
    item.statement,
    answer.means === null ? words.item.blank : words.labels.means[answer.means],
    answer.division,
    answer.confirmedOn || words.report.unconfirmed,
  ]);
  return [element('h3', {}, heading), table(columns, lines)];
}

function tableOf(rows: readonly AnsweredItem[], words: CheckWords): HTMLElement {
  const columns = [
    words.report.number,
    words.report.statement,
    words.item.answer,
    words.item.progress,
    words.report.record,
  ];
  const lines = rows.map(({ item, answer, value }) => [
    numberOf(item, words),
    item.statement,
    label(value, words),
    words.labels.progress[answer.progress],
    noteFields
      .filter((field) => answer[field] !== '')
      .map((field) => `${words.labels.note[field]}：${answer[field]}`)
      .join('\n'),
  ]);
  return table(columns, lines);
}

/** The number, and on a line of its own that the item is proposed. */
function numberOf({ label, proposal }: CheckItem, words: CheckWords): string {
  return proposal === null ? label : `${label}\n${words.item.proposed}`;
}

function table(columns: readonly string[], lines: readonly (readonly string[])[]): HTMLElement {
  const head = element('tr', {}, ...columns.map((name) => headerCell(name)));
  const body = lines.map((line) =>
    element('tr', {}, ...line.map((cell) => element('td', {}, cell))),
  );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
}

function headerCell(name: string): HTMLElement {
  const cell = element('th', {}, name);
  cell.scope = 'col';
  return cell;
}
