import { z } from 'zod';
import type { CheckItem } from '../check/check-item.ts';
import { type HospitalSetting, ItemMaker } from '../check/items-of-work.ts';
import type { ClauseRow, ProposalRow, WorkRow } from '../model/knowledge-base.ts';
import { table } from './knowledge-base.ts';
import { readKept } from './kept-file.ts';

const text = z.string().min(1);
const schema = z.object({
  settings: z.array(
    z.object({
      id: text,
      question: text,
      answers: z.object({ yes: text, no: text }),
      words: z.array(text),
      works: z.array(text),
      reason: text,
    }),
  ),
});

/** What a hospital of each type is asked before the items, from `content/check/settings.yaml`. */
export const hospitalSettings: HospitalSetting[] = readKept('check/settings.yaml', schema).settings;

const maker = new ItemMaker(
  {
    clauses: table('clauses'),
    requirements: table('requirements'),
    proposals: table('proposals'),
    relations: table('relations'),
  },
  hospitalSettings,
);

/** A guideline with the items of its self-check, those of proposals included. */
export interface CheckedWork {
  work: WorkRow;
  items: CheckItem[];
  /** Clauses beside those of the items whose text the source does not print: nothing can be asked of them. */
  gaps: ClauseRow[];
}

const parentOf = new Map(table('clauses').map(({ id, parent }) => [id, parent]));
const gapsUnder = Map.groupBy(
  table('clauses').filter(({ status }) => status === 'gap'),
  ({ parent }) => parent,
);

function gapsBeside(items: readonly CheckItem[]): ClauseRow[] {
  const parents = new Set(items.map(({ clause }) => parentOf.get(clause)));
  return [...parents].flatMap((parent) => gapsUnder.get(parent ?? null) ?? []);
}

/** The guidelines that hold requirements, in their order. */
export const checkedWorks: CheckedWork[] = table('works')
  .filter(({ kind }) => kind === 'guideline')
  .map((work) => {
    const items = maker.itemsOf(work.id);
    return { work, items, gaps: gapsBeside(items) };
  })
  .filter(({ items }) => items.length > 0);

/** The proposals that bring items or change the words of some, in their order: what a hospital may read as applied. */
export function proposalsAsked(items: readonly CheckItem[]): ProposalRow[] {
  const asked = new Set(
    items.flatMap(({ proposal, bound }) => [
      proposal,
      ...bound.flatMap((words) => [words.proposal, ...words.revisions.map((one) => one.proposal)]),
    ]),
  );
  return table('proposals').filter(({ id }) => asked.has(id));
}
