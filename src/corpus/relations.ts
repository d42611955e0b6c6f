import type { Message } from '../model/message.ts';
import type { ProposalRow, RelationRow } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import { chainRelations } from './chain-relations.ts';
import type { Corpus } from './corpus.ts';
import { delegationRelations } from './delegation-relations.ts';
import { type HandKeptFile, handKeptRelations } from './hand-kept-relations.ts';

/** All edges between rows: stated and inferred ones read here, hand-kept ones in place of what was inferred for the same pair. */
export function relationRows(
  corpus: Corpus,
  proposals: readonly ProposalRow[],
  references: readonly ReferenceRow[],
  files: readonly HandKeptFile[],
): { rows: RelationRow[]; messages: Message[] } {
  const kept = handKeptRelations(files, corpus.rowById);
  const chain = chainRelations(corpus, proposals);
  const read = [...chain, ...delegationRelations(corpus, proposals, references, chain)];
  const rows = new Map([...read, ...kept.rows].map((row) => [row.id, row]));
  return {
    rows: [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    messages: kept.messages,
  };
}
