import type {
  ClauseRow,
  KnowledgeBase,
  ProposalRow,
  RelationRow,
  RequirementRow,
  WorkRow,
} from '../model/knowledge-base.ts';
import { groupsOf } from './comparison-groups.ts';
import { areFew, comparedWorks, familiesOf } from './compared-works.ts';
import { besideOf, passagesOf, type Beside, type RelatedPassage } from './beside.ts';
import { rowsPerPage } from './comparison-pages.ts';
import { childrenOf, lastOf } from './tree.ts';

/** A column of the 対照表: the text of a work as printed, what is proposed for it, or the passages of plans. */
export interface ComparisonColumn {
  id: string;
  kind: 'current' | 'proposal' | 'plan';
  /** The work the column shows, `null` for the plans. */
  work: WorkRow | null;
  /** Whether the source proposes anything for the work. */
  proposed: boolean;
}

/** A row of the 対照表: one clause, a pair of counterparts, or an addition. */
export interface ComparisonRow {
  id: string;
  kind: 'heading' | 'clause' | 'gap' | 'addition';
  /** The clause each work prints here, by work id. */
  current: Record<string, ClauseRow>;
  /** Proposals on this row; an addition has a row of its own. */
  proposals: ProposalRow[];
  /** What pairs two works on this row, `null` where one work stands alone. */
  counterpart: RelationRow | null;
  passages: RelatedPassage[];
  requirements: RequirementRow[];
}

/** Rows that the source prints on the same slides, or under the same headings. */
export interface ComparisonGroup {
  /** Id of its first clause, good as part of an address. */
  id: string;
  /** Ids of the works laid out side by side. */
  works: string[];
  headings: ClauseRow[];
  rows: ComparisonRow[];
}

/** The whole 対照表. Which work is which column comes from the rows alone. */
export interface Comparison {
  columns: ComparisonColumn[];
  groups: ComparisonGroup[];
}

type Tables = Pick<KnowledgeBase, 'works' | 'clauses' | 'proposals' | 'relations' | 'requirements'>;

/** Clauses of a work that its base text holds, in document order. */
export function baseClausesOf(work: string, clauses: readonly ClauseRow[]): ClauseRow[] {
  return clauses
    .filter((clause) => clause.work === work && clause.role === 'current')
    .filter(({ status }) => status !== 'retired')
    .toSorted((a, b) => a.order - b.order);
}

/**
 * Lays the texts of guideline works out side by side; only stated or inferred counterparts share a row. A few works
 * stand in one table where it fits on one page, else those that share a source: a row has a cell for every work beside it.
 */
export function compare(tables: Tables): Comparison {
  const works = comparedWorks(tables);
  const columns = works.flatMap((work): ComparisonColumn[] => {
    const proposed = tables.proposals.some((proposal) => proposal.work === work.id);
    const current = { id: `current-${work.id}`, kind: 'current', work, proposed } as const;
    const proposal = { id: `proposal-${work.id}`, kind: 'proposal', work, proposed } as const;
    return proposed ? [current, proposal] : [current];
  });
  columns.push({ id: 'plan', kind: 'plan', work: null, proposed: false });
  const shown = shownOf(works, tables.clauses);
  const total = works.reduce((sum, { id }) => sum + (shown.get(id)?.length ?? 0), 0);
  const fitsOnePage = total + tables.proposals.length < rowsPerPage;
  const families = fitsOnePage && areFew(works) ? [works] : familiesOf(works);
  const beside = besideOf(tables);
  const groups = families.flatMap((family) =>
    groupsOf(
      rowsOf(
        family.map(({ id }) => shown.get(id) ?? []),
        tables,
        beside,
      ),
      family,
    ),
  );
  return { columns, groups };
}

/** Base clauses of every work, in one pass. */
function shownOf(
  works: readonly WorkRow[],
  clauses: readonly ClauseRow[],
): ReadonlyMap<string, ClauseRow[]> {
  const ofWork = Map.groupBy(clauses, ({ work }) => work);
  return new Map(works.map(({ id }) => [id, baseClausesOf(id, ofWork.get(id) ?? [])]));
}

function rowsOf(shown: readonly ClauseRow[][], tables: Tables, beside: Beside): ComparisonRow[] {
  const byId = new Map(shown.flat().map((clause) => [clause.id, clause]));
  const paired = pairsOf(tables.relations, byId);
  const done = new Set<string>();
  const rows: ComparisonRow[] = [];
  for (const clauses of shown) {
    const additions = additionsAfter(clauses, tables.proposals);
    for (const clause of clauses) {
      if (!done.has(clause.id)) {
        const relation = paired.get(clause.id) ?? null;
        const other =
          relation && byId.get(relation.from === clause.id ? relation.to : relation.from);
        rows.push(rowOf(clause, other ?? null, relation, beside));
        done.add(clause.id);
        if (other) done.add(other.id);
      }
      for (const proposal of additions.get(clause.id) ?? []) {
        rows.push(additionRow(proposal, beside));
      }
    }
  }
  return rows;
}

/** The pair each clause belongs to; one that is claimed twice stays with the first. */
function pairsOf(
  relations: readonly RelationRow[],
  byId: ReadonlyMap<string, ClauseRow>,
): Map<string, RelationRow> {
  const paired = new Map<string, RelationRow>();
  for (const relation of relations) {
    if (relation.type !== 'counterpart') continue;
    if (!byId.has(relation.from) || !byId.has(relation.to)) continue;
    if (paired.has(relation.from) || paired.has(relation.to)) continue;
    paired.set(relation.from, relation);
    paired.set(relation.to, relation);
  }
  return paired;
}

function rowOf(
  clause: ClauseRow,
  other: ClauseRow | null,
  counterpart: RelationRow | null,
  beside: Beside,
): ComparisonRow {
  const clauses = other === null ? [clause] : [clause, other];
  const ids = clauses.map(({ id }) => id);
  const proposals = ids.flatMap((id) => beside.proposals.get(id) ?? []);
  return {
    id: clause.id,
    kind: kindOf(clause),
    current: Object.fromEntries(clauses.map((each) => [each.work, each])),
    proposals,
    counterpart,
    passages: passagesOf([...ids, ...proposals.map(({ id }) => id)], beside),
    requirements: [...ids, ...proposals.map((proposal) => proposal.clause)].flatMap(
      (id) => beside.requirements.get(id) ?? [],
    ),
  };
}

function additionRow(proposal: ProposalRow, beside: Beside): ComparisonRow {
  return {
    id: proposal.id,
    kind: 'addition',
    current: {},
    proposals: [proposal],
    counterpart: null,
    passages: passagesOf([proposal.id], beside),
    requirements: [...(beside.requirements.get(proposal.clause) ?? [])],
  };
}

function kindOf({ kind, status }: ClauseRow): ComparisonRow['kind'] {
  if (status === 'gap') return 'gap';
  return kind === 'heading' ? 'heading' : 'clause';
}

/** Additions keyed by the clause they are shown after: the named one, or the last under the target. */
function additionsAfter(
  clauses: readonly ClauseRow[],
  proposals: readonly ProposalRow[],
): Map<string, ProposalRow[]> {
  const tree = childrenOf(clauses);
  const indexOf = new Map(clauses.map(({ id }, index) => [id, index]));
  const places = new Map<string, ProposalRow[]>();
  for (const proposal of proposals.toSorted((a, b) => a.order - b.order)) {
    const { operation } = proposal;
    if (operation.type !== 'insert' || !indexOf.has(operation.target)) continue;
    const { position, target } = operation;
    let place: string | undefined;
    if (position === 'unknown') place = lastOf(target, tree);
    else if ('after' in position) place = lastOf(position.after, tree);
    else place = clauses[(indexOf.get(position.before) ?? 0) - 1]?.id;
    if (place === undefined) continue;
    places.set(place, [...(places.get(place) ?? []), proposal]);
  }
  return places;
}
