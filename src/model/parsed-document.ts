import type { ParsedClause } from './clause.ts';
import type { Message } from './message.ts';
import type { Span } from './span.ts';

/** A column of a two-column text as printed; `role` comes from a descriptor. */
export interface Column {
  id: string;
  label: string;
  role: string | null;
}

/** A defined term: （以下「…」という。）, （…をいう。以下同じ。）, …とは、…をいう。 */
export interface ParsedTerm {
  term: string;
  /** As printed, for instance `以下同じ` or `以下この項において同じ`; `null` where the text gives none. */
  scope: string | null;
  /** Source line, from 1, where the term stands. */
  line: number;
  clause: string;
  definition: string;
}

/** What `parse --format json` prints: one file, nothing of any other. Offsets are UTF-16 code units. */
export interface ParsedDocument {
  schemaVersion: '1';
  source: { sha256: string; length: number | null; lines: number | null };
  columns: Column[];
  /** The ladder of marker series found, top first, for each division that has one of its own. */
  ladder: string[];
  spans: Span[];
  clauses: ParsedClause[];
  terms: ParsedTerm[];
  messages: Message[];
}
