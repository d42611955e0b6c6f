import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Message } from '../model/message.ts';
import type { SourceFile } from '../model/source-file.ts';
import { assignIds, inOrder } from './assign-ids.ts';
import { clauseRows } from './clause-rows.ts';
import type { Corpus } from './corpus.ts';
import type { Draft } from './draft.ts';
import { addMissingClauses } from './gap-clauses.ts';
import { gapRows } from './gaps/index.ts';
import type { GivenId } from './given-id.ts';
import type { HandKeptNote, HandKeptRelation, OutsideDocument } from './hand-kept.ts';
import type { LocatedYaml } from './located-yaml.ts';
import { mergePrintings, nameAll } from './merge-printings.ts';
import { noteRows } from './notes.ts';
import { checkDocuments, outsideWorks } from './outside-works.ts';
import type { ParsedSource } from './parsed-source.ts';
import { type PlacedUnit, placeUnits } from './placed-unit.ts';
import { proposalRows } from './proposals.ts';
import { referenceRows } from './references.ts';
import { relationRows } from './relations.ts';
import { requirementRows } from './requirements.ts';
import { sourceFileOf, sourceRows, workRows } from './source-rows.ts';
import { termRows } from './terms.ts';
import { separateVersions } from './versions.ts';

/** What a corpus is built from: parsed sources, what is kept by hand, and the ids given so far. */
export interface CorpusInput {
  sources: readonly ParsedSource[];
  relations: readonly LocatedYaml<HandKeptRelation[]>[];
  notes: readonly LocatedYaml<HandKeptNote[]>[];
  documents: LocatedYaml<OutsideDocument[]>;
  given: readonly GivenId[];
}

/** The knowledge base without its search records, what became of each source, and the ids given after this run. */
export interface BuiltCorpus {
  knowledge: Omit<KnowledgeBase, 'records'>;
  sourceFiles: SourceFile[];
  given: GivenId[];
}

/** All sources → works → printings merged → ids → references, proposals, relations, terms, gaps, notes. */
export function buildCorpus(input: CorpusInput): BuiltCorpus {
  const { relations, notes, documents, given } = input;
  const sources = separateVersions(input.sources);
  const merged = mergePrintings(sources.flatMap(placeUnits));
  const missing = addMissingClauses(merged.roots);
  nameAll(merged.roots);
  const lost = assignIds(merged.roots, given).map((row) => ({ ...row, retired: true }));
  const works = workRows(sources);
  const order = works.map(({ id }) => id);
  const clauses = clauseRows(merged.roots, order, lost);
  const drafts = inOrder(merged.roots);
  const clauseOf = lookUp(merged.draftOf);
  const corpus: Corpus = {
    ...{ sources, works, clauses, drafts, missing, clauseOf },
    draftById: new Map(drafts.map((draft) => [draft.id, draft])),
    rowById: new Map(clauses.map((row) => [row.id, row])),
  };

  const outside = documents.value ?? [];
  const references = referenceRows(corpus, outside);
  const proposals = proposalRows(corpus);
  const related = relationRows(corpus, proposals.rows, references.rows, relations);
  const known = new Set([
    ...order,
    ...corpus.rowById.keys(),
    ...sources.map(({ descriptor }) => descriptor.id),
  ]);
  const noted = noteRows(notes, (id) => known.has(id));
  const messages: Message[] = [
    ...sources.flatMap(({ parsed }) => parsed.messages),
    ...proposals.messages,
    ...references.messages,
    ...related.messages,
    ...noted.messages,
    ...checkDocuments(documents, order),
  ];
  return {
    knowledge: {
      schemaVersion: '1',
      sources: sourceRows(sources),
      works: [...works, ...outsideWorks(outside, works.length)],
      clauses: [...clauses],
      requirements: requirementRows(corpus),
      proposals: proposals.rows,
      references: references.rows,
      relations: related.rows,
      terms: termRows(corpus),
      gaps: gapRows(corpus, proposals.rows, references.rows),
      notes: noted.rows,
      messages,
    },
    sourceFiles: sources.map((source) =>
      sourceFileOf(source, (parsed) => clauseOf(source.descriptor.id, parsed)?.id ?? null),
    ),
    given: givenIds(corpus, lost),
  };
}

function lookUp(draftOf: ReadonlyMap<PlacedUnit, Draft>): Corpus['clauseOf'] {
  const bySource = new Map<string, Map<string, Draft>>();
  for (const [{ source, clause }, draft] of draftOf) {
    const { id } = source.descriptor;
    const drafts = bySource.get(id) ?? new Map<string, Draft>();
    bySource.set(id, drafts.set(clause.id, draft));
  }
  return (source, parsed) => bySource.get(source)?.get(parsed);
}

/** Every id ever given, by id. */
function givenIds({ clauses, draftById }: Corpus, lost: readonly GivenId[]): GivenId[] {
  const printed = clauses.flatMap(({ id, work, kind, role, marker, label, text }): GivenId[] => {
    const path = draftById.get(id)?.rulePath;
    return path === undefined
      ? []
      : [{ id, work, path, kind, role, marker, label, text, retired: false }];
  });
  return [...printed, ...lost].sort((a, b) => (a.id < b.id ? -1 : 1));
}
