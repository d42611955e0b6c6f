import type { ClauseRow, WorkRow } from '../model/knowledge-base.ts';
import type { Draft } from './draft.ts';
import type { MissingClause } from './gap-clauses.ts';
import type { ParsedSource } from './parsed-source.ts';
import type { PlacedUnit } from './placed-unit.ts';

/** What the steps after merging read: sources, works, clauses as trees and as rows, and the clause of each printing. */
export interface Corpus {
  sources: readonly ParsedSource[];
  works: readonly WorkRow[];
  /** Clauses in reading order; those no source prints any more come last and have no draft. */
  clauses: readonly ClauseRow[];
  drafts: readonly Draft[];
  draftById: ReadonlyMap<string, Draft>;
  rowById: ReadonlyMap<string, ClauseRow>;
  missing: readonly MissingClause[];
  /** The clause a printing became, by the id of its source and its id in the parse. */
  clauseOf: (source: string, parsed: string) => Draft | undefined;
}

/** The printing that gives a clause its text; `undefined` for clauses without text. */
export function firstPrinting(draft: Draft): PlacedUnit | undefined {
  return draft.units[0];
}
