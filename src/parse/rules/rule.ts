import type { Message, Severity } from '../../model/message.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';

/** What a check finds: where, and the words that differ from the rule's own. */
export interface Finding {
  line: number;
  column?: number;
  endLine?: number;
  reason?: string;
  related?: number[];
}

/** One check of a parsed text. The id is permanent; description and example are the page of the catalogue. */
export interface Rule {
  id: string;
  severity: Severity;
  /** What happened, as "Unexpected X, expected Y". */
  reason: string;
  /** What to do. */
  hint: string;
  /** Why it matters, one paragraph. */
  description: string;
  /** A short text that raises it; for bytes that are no text, a description in brackets. */
  example: string;
  check: (document: ParsedDocument, source: string) => Finding[];
}

/** The message for one finding of a rule. */
export function toMessage(rule: Rule, finding: Finding, file: string): Message {
  const { line, column = 1, endLine = line, reason = rule.reason, related = [] } = finding;
  return {
    file,
    line,
    column,
    endLine,
    endColumn: column,
    ruleId: rule.id,
    severity: rule.severity,
    reason,
    hint: rule.hint,
    related: related.map((one) => ({ file, line: one })),
  };
}
