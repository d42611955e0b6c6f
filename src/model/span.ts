/**
 * What a stretch of the source is. `join` is a break with its blanks inside a clause, `blank` any other white space, both
 * with what prints nothing among it, `furniture` page numbers, running titles and the BOM, `unknown` what no rule could place.
 */
export type SpanKind = 'marker' | 'text' | 'join' | 'blank' | 'furniture' | 'unknown';

/** A half-open stretch `[start, end)` of the source in UTF-16 code units. All spans of a source form a partition. */
export interface Span {
  start: number;
  end: number;
  kind: SpanKind;
  /** Id of the innermost clause that owns the characters; `null` where none does. */
  clause: string | null;
  /** What a `join` reads as in the displayed text: nothing between kanji, one blank between Latin words. */
  display?: '' | ' ';
}
