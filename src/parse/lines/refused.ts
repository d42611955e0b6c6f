import type { ParsedDocument } from '../../model/parsed-document.ts';
import type { Message } from '../../model/message.ts';
import { ruleOf } from '../rules/index.ts';
import { toSpans } from '../clauses/spans.ts';

/** Rules that end a parse: the file is refused, and only its partition is given. */
export type RefusalRule = 'vertical-text' | 'undecodable-bytes';

/** A document without clauses for a text that was refused. All its characters are `unknown`; undecodable bytes have no spans. */
export function refuse(
  source: string | null,
  about: { sha256: string; length: number | null; lines: number | null },
  rule: RefusalRule,
  file: string,
): ParsedDocument {
  const spans = source === null ? [] : toSpans(source, [], []);
  const { severity, reason, hint } = ruleOf(rule);
  const message: Message = {
    file,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    ruleId: rule,
    severity,
    reason,
    hint,
    related: [],
  };
  return {
    schemaVersion: '1',
    source: about,
    columns: [],
    ladder: [],
    spans,
    clauses: [],
    terms: [],
    messages: [message],
  };
}

/** Whether a document was refused rather than parsed. */
export function isRefused({ messages }: ParsedDocument): boolean {
  return messages.some(
    ({ ruleId }) => ruleId === 'vertical-text' || ruleId === 'undecodable-bytes',
  );
}
