import type { Basis } from './basis.ts';

/** What a reference points at: this text, a note (（※）), a law, another document, a form (様式, 別紙). */
export type ReferenceKind = 'internal' | 'note' | 'law' | 'document' | 'form';

/** A reference as printed in a clause. Coordinated targets and ranges are one entry with several targets. */
export interface ParsedReference {
  /** As printed, wraps removed. */
  text: string;
  /** Half-open offsets into the clause's text. */
  start: number;
  end: number;
  /** Source line, from 1, where it begins. */
  line: number;
  kind: ReferenceKind;
  /** Ids of the clauses it points at, in document order; empty where unresolved or outside the file. */
  targets: string[];
  resolved: boolean;
  basis: 'explicit' | 'inferred';
  /**
   * Outside or unresolved targets in a normal form the corpus step can look up: the markers of each target from the top
   * (`[["Ⅱ","１","（１）","⑥"]]`), and the document or law it stands in as printed, `null` for this file.
   */
  pointer?: { document: string | null; paths: string[][] };
}

/** A reference of the knowledge base: an edge from a clause to clauses or to an outside document. */
export interface ReferenceRow {
  id: string;
  from: string;
  text: string;
  start: number;
  end: number;
  kind: ReferenceKind;
  targets: string[];
  resolved: boolean;
  basis: Exclude<Basis, 'editorial'>;
  /** Why the reading was chosen, in Japanese, for display; `null` where the words alone decide. */
  reason: string | null;
  /** Address of an outside document (an act on e-Gov), `null` where none is known. */
  href: string | null;
}
