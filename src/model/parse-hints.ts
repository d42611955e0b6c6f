/** A column of a two-column text as the descriptor names it: the title printed above it and what it stands for. */
export interface ColumnHint {
  /** Words of the column's title as printed, for instance 現行の整備指針の記載内容（拠点病院）. */
  title: string;
  label: string;
  role: string | null;
}

/** Lines of the source in one step of a reading order, from 1, both ends included. */
export interface ReadingStep {
  from: number;
  to: number;
  /** Which piece of a line that holds several headings, from 1; `null` for whole lines. */
  part: number | null;
}

/** A chart whose boxes came out of order: its lines, and the order in which they are to be read. */
export interface ChartHint {
  from: number;
  to: number;
  order: ReadingStep[];
}

/** What a descriptor may tell the parser about a source. Everything is optional: a text parses without hints. */
export interface ParseHints {
  columns?: ColumnHint[];
  charts?: ChartHint[];
  /** Titles, as printed, that stand after the body they name. */
  trailingTitles?: string[];
  /** Series ids top first, where the detected ladder is to be overridden. */
  ladder?: string[];
}
