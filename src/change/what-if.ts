import type { ProposalRow, RelationRow, RequirementRow } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import type { BaseClause, ConsolidatedClause } from './amendment.ts';
import { consolidate } from './consolidate.ts';
import { effectsOf, type Effect } from './effects.ts';
import { endingChanges, type EndingChange } from './ending-counts.ts';
import { plainClauses } from './plain-clauses.ts';
import { tokenLengths, type TokenLengths, type Tokenize } from './tokens.ts';

/** All a browser needs to apply any choice of proposals to one work: cut at words by the build. */
export interface WhatIfData {
  base: BaseClause[];
  proposals: Pick<ProposalRow, 'id' | 'clause' | 'name' | 'operation' | 'order'>[];
  tokens: TokenLengths;
  requirements: Pick<RequirementRow, 'clause' | 'start' | 'end' | 'ending' | 'modality'>[];
  references: ReferenceRow[];
  relations: RelationRow[];
}

/** What a choice of proposals makes of a text. */
export interface WhatIf {
  clauses: ConsolidatedClause[];
  endings: EndingChange[];
  effects: Effect[];
}

interface Tables {
  requirements: readonly RequirementRow[];
  references: readonly ReferenceRow[];
  relations: readonly RelationRow[];
}

/** Gathers what belongs to one work and its proposals. */
export function whatIfData(
  base: readonly BaseClause[],
  proposals: readonly ProposalRow[],
  { requirements, references, relations }: Tables,
  tokenize: Tokenize,
): WhatIfData {
  const ids = new Set(base.map(({ id }) => id));
  const own = new Set([...ids, ...proposals.map(({ clause }) => clause)]);
  const texts = proposals.flatMap(({ operation }) =>
    operation.type === 'rename' || operation.type === 'replace'
      ? [operation.before, operation.after]
      : [],
  );
  return {
    base: plainClauses(base),
    proposals: proposals.map(({ id, clause, name, operation, order }) => ({
      id,
      clause,
      name,
      operation,
      order,
    })),
    tokens: tokenLengths(texts, tokenize),
    requirements: requirements
      .filter(({ clause }) => own.has(clause))
      .map(({ clause, start, end, ending, modality }) => ({
        clause,
        start,
        end,
        ending,
        modality,
      })),
    references: references.filter(({ targets }) => targets.some((target) => ids.has(target))),
    relations: relations.filter(({ type }) => type === 'delegated-proposal'),
  };
}

/** Applies the chosen proposals, counts endings and finds what else is touched. */
export function whatIf(data: WhatIfData, chosen: ReadonlySet<string>): WhatIf {
  const clauses = consolidate(
    data.base,
    data.proposals.filter(({ id }) => chosen.has(id)),
  );
  return {
    clauses,
    endings: endingChanges(clauses, data.requirements, data.proposals),
    effects: effectsOf(clauses, data.references, data.relations),
  };
}
