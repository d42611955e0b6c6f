import type { ParsedReference } from './reference.ts';
import type { Sentence } from './sentence.ts';

/** The kinds of units, as `ClauseKind` explains them. */
export const clauseKinds = [
  'heading',
  'clause',
  'paragraph',
  'note',
  'omission',
  'question',
  'proposal',
  'issue',
  'instruction',
  'table',
] as const;

/** What a unit of the source is. `instruction` is a direction of the deck or an amending sentence, `omission` （中略）. */
export type ClauseKind = (typeof clauseKinds)[number];

/** One printing of a clause in one source, in source order. */
export interface ParsedClause {
  id: string;
  /** As printed; `null` for paragraphs, whose path is that of the unit they belong to. */
  marker: string | null;
  /** Markers from the top; a file that begins inside a clause starts with `…`. */
  path: string[];
  kind: ClauseKind;
  /** Id of the column, `null` outside columns. */
  column: string | null;
  /** Lines from 1: where the label stands, where the text begins, where the text ends. */
  line: number;
  bodyLine: number;
  endLine: number;
  /** Own text, joined: without marker, without children. */
  text: string;
  sentences: Sentence[];
  references: ParsedReference[];
  /** Id of the first printing, where this is a repeat. */
  sameAs?: string;
  /** Id of the clause it stands under, `null` at the top. */
  parent: string | null;
  /** Name of the marker's series (`katakana`, `circled` …), `null` without marker. */
  series: string | null;
  /** Ordinal of the marker in its series, from 1; `null` without marker. */
  ordinal: number | null;
  /** Id of the slide, page section or division the unit stands in (the id of its title), `null` where there is none. */
  division: string | null;
}
