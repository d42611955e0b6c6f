import type { ClauseRow, Printing } from '../../model/knowledge-base.ts';
import { proposedWorks, workById } from '../comparison.ts';
import { compareWords } from '../words/compare-words.ts';
import { table } from '../knowledge-base.ts';
import { knowledgeWords } from '../words/knowledge-words.ts';
import { roleLabel } from '../labels.ts';
import { href } from '../url.ts';
import { fill } from '../words/words.ts';

const { data } = compareWords;

/** Columns of the flat data, in order. */
export const flatColumns = Object.keys(data.columns) as (keyof typeof data.columns)[];

/** One unit of the sources as one row: what it says, what was read from it, where it is printed. */
export type FlatRow = Record<(typeof flatColumns)[number], string>;

const requirementsOf = Map.groupBy(table('requirements'), ({ clause }) => clause);
const proposalOf = new Map(
  proposedWorks
    .flatMap(({ proposals }) => proposals)
    .map((proposal) => [proposal.clause, proposal]),
);

/** Every unit of the knowledge base, in document order, addresses below `site`. */
export function flatRows(site: URL | undefined): readonly FlatRow[] {
  rows ??= table('clauses')
    .toSorted((a, b) => a.order - b.order)
    .map((clause) => flatRow(clause, site));
  return rows;
}

/** Worked out once per build: the address of a build is one. */
let rows: FlatRow[] | undefined;

function flatRow(clause: ClauseRow, site: URL | undefined): FlatRow {
  const work = workById.get(clause.work);
  const requirements = requirementsOf.get(clause.id) ?? [];
  const proposal = proposalOf.get(clause.id);
  const actors = requirements.flatMap(({ actor }) => {
    if (actor === null) return [];
    const inferred = actor.basis === 'inferred';
    return [inferred ? fill(data.actorInferred, { actor: actor.text }) : actor.text];
  });
  return {
    id: clause.id,
    work: work?.title ?? clause.work,
    column: work?.column ?? '',
    role: roleLabel(clause),
    status: data.status[clause.status],
    label: clause.label,
    headings: clause.headings.map(({ label, text }) => `${label} ${text}`.trim()).join('／'),
    text: clause.text,
    endings: joined(requirements.map(({ modality }) => knowledgeWords.ending[modality])),
    quantities: joined(
      requirements.flatMap(({ quantities }) => quantities.map(({ text }) => text)),
    ),
    conditions: joined(
      requirements.flatMap(({ conditions }) => conditions.map(({ text }) => text)),
    ),
    actors: joined(actors),
    proposal: proposal?.name ?? '',
    change: proposal ? knowledgeWords.change[proposal.operation.type] : '',
    source: joined(clause.printings.map(({ source }) => source)),
    slide: joined(clause.printings.flatMap(({ slide }) => slide ?? [])),
    lines: clause.printings.map(linesOf).join('、'),
    url: new URL(href(`clauses/${clause.id}`), site ?? 'http://localhost/').href,
  };
}

/** `154～161行`: words keep a spreadsheet from reading a range of lines as a date. */
function linesOf({ line, endLine }: Printing): string {
  return line === endLine ? `${line}行` : `${line}～${endLine}行`;
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].join('、');
}
