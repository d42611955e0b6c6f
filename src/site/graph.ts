import type {
  ClauseRow,
  GapRow,
  KnowledgeBase,
  NoteRow,
  ProposalRow,
  RelationRow,
  RelationType,
  RequirementRow,
  TermRow,
  WorkRow,
} from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';

type Tables = Pick<
  KnowledgeBase,
  | 'works'
  | 'clauses'
  | 'requirements'
  | 'proposals'
  | 'references'
  | 'relations'
  | 'terms'
  | 'gaps'
  | 'notes'
>;

/** The rows of a knowledge base with the look-ups pages need, each built once. */
export interface Graph extends Tables {
  /** Rows the sources hold, or are known to lack, in document order; not those they held once. */
  clauses: ClauseRow[];
  /** Any row that ever had the id, also one no source holds any more. */
  clause: (id: string) => ClauseRow | undefined;
  work: (id: string) => WorkRow | undefined;
  childrenOf: (id: string) => ClauseRow[];
  /** Rows of a work in document order. */
  clausesOf: (work: string) => ClauseRow[];
  /** Rows that stood in a source once and whose addresses are kept, also where their whole work is gone. */
  retired: ClauseRow[];
  requirementsOf: (clause: string) => RequirementRow[];
  /** The proposal a clause row prints. */
  proposalIn: (clause: string) => ProposalRow | undefined;
  /** Proposals whose operation changes the clause. */
  proposalsOn: (clause: string) => ProposalRow[];
  reference: (id: string) => ReferenceRow | undefined;
  referencesFrom: (clause: string) => ReferenceRow[];
  referencesTo: (clause: string) => ReferenceRow[];
  /** Edges that touch a row, at either end. */
  relationsOf: (id: string, ...types: RelationType[]) => RelationRow[];
  /** Terms defined or used in a clause. */
  termsIn: (clause: string) => TermRow[];
  gapsOf: (clause: string) => GapRow[];
  /** The source that prints a clause first, or the nearest heading above it that is printed. */
  sourceOf: (clause: string) => string | undefined;
  notesAbout: (id: string) => NoteRow[];
  /** Notes about whole works: those on guidelines first, then plans, then the rest. */
  notesOnWorks: NoteRow[];
}

/** Builds the look-ups over the rows, in one pass per table. */
export function buildGraph(tables: Tables): Graph {
  const known = tables.clauses.toSorted((a, b) => a.order - b.order);
  const clauses = known.filter(({ status }) => status !== 'retired');
  const retired = known.filter(({ status }) => status === 'retired');
  const clauseById = new Map(known.map((row) => [row.id, row]));
  const workById = new Map(tables.works.map((row) => [row.id, row]));
  const referenceById = new Map(tables.references.map((row) => [row.id, row]));
  const proposalByClause = new Map(tables.proposals.map((row) => [row.clause, row]));
  const children = groupBy(clauses, (row) => (row.parent === null ? [] : [row.parent]));
  const ofWork = groupBy(clauses, (row) => [row.work]);
  const requirements = groupBy(tables.requirements, (row) => [row.clause]);
  const proposals = groupBy(tables.proposals, (row) => [row.operation.target]);
  const from = groupBy(tables.references, (row) => [row.from]);
  const to = groupBy(tables.references, (row) => row.targets);
  const relations = groupBy(tables.relations, (row) => [row.from, row.to]);
  const terms = groupBy(tables.terms, (row) => [
    ...new Set([row.clause, ...row.uses.map((use) => use.clause)]),
  ]);
  const gaps = groupBy(tables.gaps, (row) => (row.clause === null ? [] : [row.clause]));
  const notes = groupBy(tables.notes, (row) => row.about);
  const sourceOf = (id: string | null): string | undefined => {
    const row = id === null ? undefined : clauseById.get(id);
    return row && (row.printings[0]?.source ?? sourceOf(row.parent));
  };
  return {
    ...tables,
    clauses,
    clause: (id) => clauseById.get(id),
    work: (id) => workById.get(id),
    childrenOf: children,
    clausesOf: ofWork,
    retired,
    requirementsOf: requirements,
    proposalIn: (id) => proposalByClause.get(id),
    proposalsOn: proposals,
    reference: (id) => referenceById.get(id),
    referencesFrom: from,
    referencesTo: to,
    relationsOf: (id, ...types) =>
      relations(id).filter((row) => types.length === 0 || types.includes(row.type)),
    termsIn: terms,
    gapsOf: gaps,
    sourceOf,
    notesAbout: notes,
    notesOnWorks: notesOnWorks(tables),
  };
}

function groupBy<Row>(rows: Row[], keysOf: (row: Row) => string[]): (key: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return (key) => groups.get(key) ?? [];
}

const kindsInOrder = ['guideline', 'plan', 'deck', 'law'];

function notesOnWorks({ notes, works }: Pick<Tables, 'notes' | 'works'>): NoteRow[] {
  const kindOf = new Map(works.map(({ id, kind }) => [id, kindsInOrder.indexOf(kind)]));
  const rank = (note: NoteRow) =>
    note.about.reduce((least, id) => Math.min(least, kindOf.get(id) ?? Infinity), Infinity);
  return notes.filter((note) => rank(note) < Infinity).toSorted((a, b) => rank(a) - rank(b));
}
