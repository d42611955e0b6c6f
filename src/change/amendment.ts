import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';

/** A clause as the engine reads it, in document order with its neighbours. */
export type BaseClause = Pick<
  ClauseRow,
  'id' | 'work' | 'kind' | 'status' | 'marker' | 'parent' | 'text'
>;

/** One named change; `order` and then `id` decide between two insertions at one place. */
export type Amendment = Pick<ProposalRow, 'id' | 'operation' | 'order'>;

/** Words of a base text that give way to others. Half-open offsets into the base text. */
export interface Edit {
  amendment: string;
  start: number;
  before: string;
  after: string;
}

/** A clause of the consolidated text (反映した場合の文), with what made it differ from the base. */
export interface ConsolidatedClause extends BaseClause {
  /** Sorted by `start`, never overlapping. */
  edits: Edit[];
  /** Marker of the base and who changed it, where the clause was renumbered. */
  renumbered: { amendment: string; before: string } | null;
  /** Amendment that inserted or deleted the clause. A deleted clause keeps its text and its place. */
  insertedBy: string | null;
  deletedBy: string | null;
  /** Whether the place of an insertion is unknown (位置は資料に示されていない). */
  placeUnknown: boolean;
}

/** Amendments that change a clause itself, each once. */
export function amendmentsOf(clause: ConsolidatedClause): string[] {
  const { insertedBy, deletedBy, renumbered, edits } = clause;
  const ids = [
    insertedBy,
    deletedBy,
    renumbered?.amendment,
    ...edits.map((edit) => edit.amendment),
  ];
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}
