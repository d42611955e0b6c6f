import type { ParsedClause } from '../../model/clause.ts';
import type { ParsedTerm } from '../../model/parsed-document.ts';
import type { Annotated, StructuredClause } from '../structured-clause.ts';
import { pairBrackets } from './brackets.ts';
import { ExplainedProvisions } from './explained.ts';
import { announcements } from './matter.ts';
import { NoteIndex } from './note-index.ts';
import { termOfNote } from './note-term.ts';
import { readReferences } from './references.ts';
import { Resolver } from './resolve.ts';
import { indexScopes } from './scope-index.ts';
import { readSentences } from './sentences.ts';
import { splitSentences } from './split-sentences.ts';
import { readTerms } from './term.ts';
import { viewOf } from './view.ts';

/** Reads sentences, references and terms of the clauses of one file, in source order. */
export function annotate(units: readonly StructuredClause[]): Annotated {
  const index = indexScopes(units);
  const resolver = new Resolver(index);
  const notes = new NoteIndex(units, index);
  const explained = new ExplainedProvisions(index);
  const announced = announcements(units);
  const terms: ParsedTerm[] = [];
  const clauses = units.map((unit): ParsedClause => {
    const view = viewOf(unit.text);
    const pairs = pairBrackets(view.text);
    const { lineStarts, ...clause } = unit;
    void lineStarts;
    const parts = splitSentences(view.text, pairs);
    const sentences = readSentences(unit, view, parts, announced.get(unit.id));
    const references = readReferences(unit, view, pairs, resolver, notes, explained);
    terms.push(...readTerms(unit, view, pairs, parts));
    for (const reference of references) terms.push(...termOfNote(unit, reference, index));
    return { ...clause, sentences, references };
  });
  return { clauses, terms, messages: [] };
}
