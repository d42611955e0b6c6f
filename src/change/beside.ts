import type {
  ClauseRow,
  KnowledgeBase,
  ProposalRow,
  RelationRow,
  RequirementRow,
} from '../model/knowledge-base.ts';

/** A passage of a plan beside a row, with the relation that brings it there. */
export interface RelatedPassage {
  clause: ClauseRow;
  relation: RelationRow;
}

/** What stands beside a clause or proposal, looked up by id. */
export interface Beside {
  proposals: ReadonlyMap<string, readonly ProposalRow[]>;
  passages: ReadonlyMap<string, readonly RelatedPassage[]>;
  requirements: ReadonlyMap<string, readonly RequirementRow[]>;
}

type Tables = Pick<KnowledgeBase, 'works' | 'clauses' | 'proposals' | 'relations' | 'requirements'>;

/** Sorts changes, plan passages and requirements by the row they belong to, in one pass each. */
export function besideOf({ proposals, relations, clauses, works, requirements }: Tables): Beside {
  const plans = new Set(works.filter(({ kind }) => kind === 'plan').map(({ id }) => id));
  const passageById = new Map(
    clauses.filter(({ work }) => plans.has(work)).map((clause) => [clause.id, clause]),
  );
  const passages = new Map<string, RelatedPassage[]>();
  for (const relation of relations) {
    if (relation.type !== 'plan-proposal' && relation.type !== 'plan-clause') continue;
    const from = passageById.get(relation.from);
    const clause = from ?? passageById.get(relation.to);
    if (!clause) continue;
    const own = from ? relation.to : relation.from;
    const known = passages.get(own);
    if (known) known.push({ clause, relation });
    else passages.set(own, [{ clause, relation }]);
  }
  return {
    proposals: Map.groupBy(
      proposals.filter(({ operation }) => operation.type !== 'insert'),
      ({ operation }) => operation.target,
    ),
    passages,
    requirements: Map.groupBy(requirements, ({ clause }) => clause),
  };
}

/** The passages beside several rows, in document order. */
export function passagesOf(ids: readonly string[], { passages }: Beside): RelatedPassage[] {
  return ids
    .flatMap((id) => passages.get(id) ?? [])
    .toSorted((a, b) => a.clause.order - b.clause.order);
}
