import { baseClausesOf, compare, type ComparisonColumn } from '../change/comparison.ts';
import { comparedWorks, firstTexts } from '../change/compared-works.ts';
import type { ComparisonPage } from '../change/comparison-pages.ts';
import { ChangeError } from '../change/change-error.ts';
import { placedReason } from '../change/change-places.ts';
import { consolidate } from '../change/consolidate.ts';
import { shownClauses, wholeTextUpTo } from '../change/touched-divisions.ts';
import { wordTokenizer } from '../change/tokens.ts';
import type { ConsolidatedClause } from '../change/amendment.ts';
import { beginning } from '../model/beginning.ts';
import type { ClauseRow, ProposalRow, RelationRow, WorkRow } from '../model/knowledge-base.ts';
import { compareWords } from './words/compare-words.ts';
import { table } from './knowledge-base.ts';
import { fill } from './words/words.ts';

/** Cuts texts at words, terms of the glossary and areas in one piece. */
export const tokenize = wordTokenizer([
  ...table('terms').map(({ term }) => term),
  ...table('requirements').flatMap(({ areas }) => areas.map(({ text }) => text)),
]);

const tables = {
  works: table('works'),
  clauses: table('clauses'),
  proposals: table('proposals'),
  relations: table('relations'),
  requirements: table('requirements'),
};

/** The 対照表 of this knowledge base. */
export const comparison = compare(tables);

/** Guideline works the comparison has columns for. */
export const compared = comparedWorks(tables);

/** Guideline texts with nothing beside them, which it leaves out. */
export const apart = firstTexts(tables.works).filter(
  (work) => !compared.includes(work) && tables.clauses.some((clause) => clause.work === work.id),
);

/** Guideline works the source proposes something for, with their proposals in order. */
export const proposedWorks: { work: WorkRow; proposals: ProposalRow[] }[] = compared.flatMap(
  (work) => {
    const proposals = table('proposals')
      .filter((proposal) => proposal.work === work.id)
      .toSorted((a, b) => a.order - b.order);
    return proposals.length === 0 ? [] : [{ work, proposals }];
  },
);

/** What pages on changes show of a work: all of a short text, of a long one the divisions that are touched. */
export function shownText(work: string, proposals: readonly ProposalRow[]): ClauseRow[] {
  return shownClauses(baseClausesOf(work, table('clauses')), proposals);
}

/** Whether they show less of it than is printed, which they then say. */
export function isShownInPart(work: string, proposals: readonly ProposalRow[]): boolean {
  return shownText(work, proposals).length < baseClausesOf(work, table('clauses')).length;
}

/** Whether 新旧形式 and 反映イメージ have a page for each work: when all on one would be too long. */
export const onePagePerWork: boolean =
  proposedWorks.reduce(
    (sum, { work, proposals }) => sum + shownText(work.id, proposals).length,
    0,
  ) > wholeTextUpTo;

/** The text of a work with the given proposals applied, as far as it is shown. */
export function consolidatedText(
  work: string,
  proposals: readonly ProposalRow[],
): ConsolidatedClause[] {
  try {
    return consolidate(shownText(work, proposals), proposals);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    throw new Error(placedReason(error, proposals, table('clauses')), { cause: error });
  }
}

/** One clause of a work with the given proposals applied. */
export function consolidatedClause(
  work: string,
  proposals: readonly ProposalRow[],
  id: string,
): ConsolidatedClause {
  const key = `${work} ${proposals.map((proposal) => proposal.id).join(' ')}`;
  const known = consolidated.get(key);
  const clauses =
    known ?? new Map(consolidatedText(work, proposals).map((clause) => [clause.id, clause]));
  consolidated.set(key, clauses);
  const clause = clauses.get(id);
  if (!clause) throw new Error(`Unexpected clause ${id}, expected one of the text of ${work}`);
  return clause;
}

const consolidated = new Map<string, ReadonlyMap<string, ConsolidatedClause>>();

/** Relations by their type and the row they come from. */
const relationsByStart = Map.groupBy(table('relations'), ({ type, from }) => `${type} ${from}`);

/** Relations of one type from a clause or proposal. */
export function relationsFrom(type: RelationRow['type'], from: string): readonly RelationRow[] {
  return relationsByStart.get(`${type} ${from}`) ?? [];
}

/** Relations by their type and the row they lead to. */
const relationsByEnd = Map.groupBy(table('relations'), ({ type, to }) => `${type} ${to}`);

/** Relations of one type to a clause. */
export function relationsTo(type: RelationRow['type'], to: string): readonly RelationRow[] {
  return relationsByEnd.get(`${type} ${to}`) ?? [];
}

/** What a clause is shown under: its number, for a paragraph that of the heading above it, else its first words. */
export function clauseLabel(clause: ClauseRow): string {
  if (clause.label !== '') return clause.label;
  const above = clause.headings.at(-1)?.label ?? '';
  return above === ''
    ? `「${beginning(clause.text, 12)}」`
    : fill(compareWords.compare.body, { label: above });
}

/** A clause by its column and number: `拠点病院 １（１）⑥`. */
export function placeName(id: string): string {
  const clause = clauseById.get(id);
  if (!clause) return id;
  const work = workById.get(clause.work);
  return `${work?.column ?? work?.shortTitle ?? ''} ${clauseLabel(clause)}`.trim();
}

/** A passage of a plan by the plan and the number or heading it stands under: `第３期基本計画（現状・課題）`. */
export function passageName(clause: ClauseRow): string {
  const plan = workById.get(clause.work)?.shortTitle ?? '';
  const under = clause.label === '' ? (clause.headings.at(-1)?.text ?? '') : clause.label;
  return under.startsWith('（') ? `${plan}${under}` : `${plan} ${under}`.trim();
}

/** The title of a column, from the words of the source's own columns. */
export function columnTitle({ kind, work, proposed }: ComparisonColumn): string {
  const { column } = compareWords.compare;
  const values = { column: work?.column ?? work?.shortTitle ?? '' };
  if (kind === 'plan') return column.plan;
  if (kind === 'proposal') return fill(column.proposal, values);
  return fill(proposed ? column.current : column.currentOnly, values);
}

/** The title of a column of current text while it shows the proposals in it, `null` for other columns. */
export function mergedTitle({ kind, work, proposed }: ComparisonColumn): string | null {
  if (kind !== 'current' || !proposed) return null;
  const column = work?.column ?? work?.shortTitle ?? '';
  return fill(compareWords.compare.column.merged, { column });
}

/** Works by their ids. */
export const workById = new Map(table('works').map((work) => [work.id, work]));

/** Clauses by their ids. */
export const clauseById = new Map(table('clauses').map((clause) => [clause.id, clause]));

/** Proposals by their ids. */
export const proposalById = new Map(table('proposals').map((proposal) => [proposal.id, proposal]));

/** Questions of the sources to their readers (意見を求める記載), one for each printing, in document order. */
export const questions = table('clauses')
  .filter(({ role }) => role === 'question')
  .toSorted((a, b) => a.order - b.order);

/** The headings a page of the comparison opens with, `１　診療体制／（１）　診療機能`, else its first clause. */
export function divisionTitle({ groups: [group] }: ComparisonPage): string {
  const headings = group?.headings ?? [];
  if (headings.length > 0) {
    return headings.map(({ marker, text }) => `${marker ?? ''}　${text}`.trim()).join('／');
  }
  const first = group?.rows.flatMap(({ current }) => Object.values(current))[0];
  return first === undefined ? '' : clauseLabel(first);
}

/** The works side by side on a page of the comparison: `拠点病院・地域がん診療病院`. */
export function divisionWorks({ groups: [group] }: ComparisonPage): string {
  const works = (group?.works ?? []).map((id) => workById.get(id));
  return works.map((work) => work?.column ?? work?.shortTitle ?? '').join('・');
}
