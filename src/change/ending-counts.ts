import type { ProposalRow, RequirementRow } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { ConsolidatedClause } from './amendment.ts';

/** One kind of ending before and after. */
export interface EndingChange {
  modality: ModalityKind;
  before: number;
  after: number;
}

type Requirement = Pick<RequirementRow, 'clause' | 'start' | 'end' | 'ending' | 'modality'>;
type Proposal = Pick<ProposalRow, 'id' | 'clause'>;

/** Counts endings of a text before and after its amendments, in the order of first appearance. */
export function endingChanges(
  consolidated: readonly ConsolidatedClause[],
  requirements: readonly Requirement[],
  proposals: readonly Proposal[],
): EndingChange[] {
  const ofClause = Map.groupBy(requirements, ({ clause }) => clause);
  const printedIn = new Map(proposals.map(({ id, clause }) => [id, clause]));
  const ofAmendment = (id: string): Requirement[] => ofClause.get(printedIn.get(id) ?? id) ?? [];
  const before = new Map<ModalityKind, number>();
  const after = new Map<ModalityKind, number>();
  const count = (counts: Map<ModalityKind, number>, rows: readonly Requirement[]): void => {
    for (const { modality } of rows) counts.set(modality, (counts.get(modality) ?? 0) + 1);
  };
  for (const clause of consolidated) {
    const { insertedBy, deletedBy, edits } = clause;
    if (insertedBy !== null) {
      count(after, ofAmendment(insertedBy));
      continue;
    }
    const own = ofClause.get(clause.id) ?? [];
    count(before, own);
    if (deletedBy !== null) continue;
    count(
      after,
      own.filter((row) => !edits.some((edit) => touchesEnding(edit, row))),
    );
    const rewriting = edits.filter((edit) => own.some((row) => touchesEnding(edit, row)));
    for (const id of new Set(rewriting.map(({ amendment }) => amendment))) {
      count(after, ofAmendment(id));
    }
  }
  return [...new Set([...before.keys(), ...after.keys()])].map((modality) => ({
    modality,
    before: before.get(modality) ?? 0,
    after: after.get(modality) ?? 0,
  }));
}

function touchesEnding(
  edit: { start: number; before: string },
  { end, ending }: Requirement,
): boolean {
  return edit.start < end && edit.start + edit.before.length > end - ending.length - 1;
}
