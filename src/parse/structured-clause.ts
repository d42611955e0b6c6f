import type { ParsedClause } from '../model/clause.ts';
import type { Message } from '../model/message.ts';
import type { ParsedTerm } from '../model/parsed-document.ts';

/** A clause as the structural passes leave it, before its sentences and references are read. */
export interface StructuredClause extends Omit<ParsedClause, 'sentences' | 'references'> {
  /** Where in `text` each source line begins, ascending; the first offset is 0. */
  lineStarts: { offset: number; line: number }[];
}

/** What the inline pass adds to the clauses of one file. */
export interface Annotated {
  clauses: ParsedClause[];
  terms: ParsedTerm[];
  messages: Message[];
}
