import type { ProposalRow, RelationRow, RequirementRow } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { ReferenceRow } from '../model/reference.ts';
import { endingsOfText } from '../parse/inline/endings-of-text.ts';
import type { BaseClause } from './amendment.ts';
import { consolidate } from './consolidate.ts';
import type { RewrittenEndings } from './ending-counts.ts';
import { plainClauses } from './plain-clauses.ts';
import { tokenLengths, type Tokenize } from './tokens.ts';
import type { WhatIfData } from './what-if.ts';

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
  const printed: Record<string, ModalityKind[]> = {};
  for (const { clause, modality } of requirements) {
    if (own.has(clause)) (printed[clause] ??= []).push(modality);
  }
  const rewritten = proposals.map(
    (each) => [each.id, rewrittenEndings(base, printed, each)] as const,
  );
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
    endings: {
      printed,
      rewritten: Object.fromEntries(
        rewritten.filter(([, { brings, takes }]) => brings.length + takes.length > 0),
      ),
    },
    references: references.filter(({ targets }) => targets.some((target) => ids.has(target))),
    relations: relations.filter(({ type }) => type === 'delegated-proposal'),
  };
}

const unchanged: RewrittenEndings = { brings: [], takes: [] };

/**
 * What a proposal by itself makes of the endings of the clause it changes words of: nothing where the clause, read by
 * itself, ends otherwise than in its text.
 */
function rewrittenEndings(
  base: readonly BaseClause[],
  printed: Readonly<Record<string, readonly ModalityKind[]>>,
  proposal: ProposalRow,
): RewrittenEndings {
  const { target, type } = proposal.operation;
  const clause = base.find(({ id }) => id === target);
  if (clause === undefined || type !== 'replace') return unchanged;
  const before = endingsOfText(clause.text, clause.kind);
  if (before.join() !== (printed[target] ?? []).join()) return unchanged;
  const [changed = clause] = consolidate([{ ...clause, parent: null }], [proposal]);
  const after = endingsOfText(changed.text, changed.kind);
  return { brings: without(after, before), takes: without(before, after) };
}

/** The kinds of the first list that the second does not have as well, each as often as it has more of them. */
function without(kinds: readonly ModalityKind[], others: readonly ModalityKind[]): ModalityKind[] {
  const left = [...others];
  return kinds.filter((kind) => {
    const at = left.indexOf(kind);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
