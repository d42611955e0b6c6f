import type { ProposalRow, RelationRow } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import type { BaseClause, ConsolidatedClause } from './amendment.ts';
import { consolidate } from './consolidate.ts';
import { effectsOf, type Effect } from './effects.ts';
import { endingChanges, type EndingChange, type Endings } from './ending-counts.ts';
import type { TokenLengths } from './tokens.ts';

/** All a browser needs to apply any choice of proposals to one work: cut at words by the build. */
export interface WhatIfData {
  base: BaseClause[];
  proposals: Pick<ProposalRow, 'id' | 'clause' | 'name' | 'operation' | 'order'>[];
  tokens: TokenLengths;
  endings: Endings;
  references: ReferenceRow[];
  relations: RelationRow[];
}

/** What a choice of proposals makes of a text. */
export interface WhatIf {
  clauses: ConsolidatedClause[];
  endings: EndingChange[];
  effects: Effect[];
}

/** Applies the chosen proposals, counts endings and finds what else is touched. */
export function whatIf(data: WhatIfData, chosen: ReadonlySet<string>): WhatIf {
  const clauses = consolidate(
    data.base,
    data.proposals.filter(({ id }) => chosen.has(id)),
  );
  return {
    clauses,
    endings: endingChanges(clauses, data.endings, data.proposals),
    effects: effectsOf(clauses, data.references, data.relations),
  };
}
