import type { ComparisonRow } from '../change/comparison.ts';
import { formalTable, type FormalRow } from '../change/formal-table.ts';
import type { ProposalRow, WorkRow } from '../model/knowledge-base.ts';
import {
  comparison,
  consolidatedText,
  isShownInPart,
  passageName,
  proposedWorks,
  tokenize,
} from './comparison.ts';
import { table } from './knowledge-base.ts';

/** A passage of a plan in the remarks of a row (備考), 推定. */
export interface Remark {
  clause: string;
  name: string;
  text: string;
}

/** The 新旧形式の対照表 of one work with every proposal applied. */
export interface FormalSheet {
  work: WorkRow;
  proposals: ProposalRow[];
  /** Whether only the divisions something is proposed for are shown, as the text is long. */
  isPart: boolean;
  rows: FormalRow[];
  /** Passages beside each proposal, by its id. */
  remarks: Record<string, Remark[]>;
}

/** Rows of the comparison by the proposals on them. */
const rowsOfProposal = new Map<string, ComparisonRow[]>();
for (const row of comparison.groups.flatMap(({ rows }) => rows)) {
  for (const { id } of row.proposals) {
    rowsOfProposal.set(id, [...(rowsOfProposal.get(id) ?? []), row]);
  }
}

/** One sheet for each work something is proposed for. */
export const formalSheets: FormalSheet[] = proposedWorks.map(({ work, proposals }) => ({
  work,
  proposals,
  isPart: isShownInPart(work.id, proposals),
  rows: formalTable(consolidatedText(work.id, proposals), tokenize),
  remarks: Object.fromEntries(proposals.map(({ id }) => [id, remarksOf(id)])),
}));

/** The day the data speaks of, `null` where no source gives one; never the day of the build. */
export const dataDate: string | null =
  table('sources')
    .map(({ published }) => published)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

function remarksOf(proposal: string): Remark[] {
  return (rowsOfProposal.get(proposal) ?? [])
    .flatMap(({ passages }) => passages)
    .map(({ clause }) => ({
      clause: clause.id,
      name: passageName(clause),
      text: clause.text,
    }));
}
