/** An `error` forbids writing, a `warning` asks to look, an `info` tells. */
export type Severity = 'error' | 'warning' | 'info';

/** One shape of message for parser, descriptor, relations and site checks. Lines and columns count from 1. */
export interface Message {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Permanent name of the rule; each has a page in `src/parse/rules/`. */
  ruleId: string;
  severity: Severity;
  /** What happened: "Unexpected X, expected Y". */
  reason: string;
  /** What to do. */
  hint: string;
  related: { file: string; line: number }[];
}
