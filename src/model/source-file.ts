import type { Column } from './parsed-document.ts';
import type { Span } from './span.ts';

/** A slide of a source: its lines and the title printed on it, `null` where it has none. */
export interface Slide {
  /** Ordinal from 1. */
  page: number;
  line: number;
  endLine: number;
  title: string | null;
}

/** What became of every character of a source. `clause` of a span is the id of a clause row of the knowledge base. */
export interface SourceFile {
  id: string;
  columns: Column[];
  slides: Slide[];
  spans: Span[];
}
