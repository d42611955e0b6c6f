import type { Message } from '../model/message.ts';
import type { ContentRuleId } from './messages/catalogue.ts';
import type { ParsedSource } from './parsed-source.ts';

/**
 * Proves that nothing of a source was lost: its spans are a partition, every character of kind `text` belongs to one
 * clause, and the text of every clause comes out of its spans and recorded joins again.
 */
export function checkLossless({ file, text, parsed }: ParsedSource): Message[] {
  const messages: Message[] = [];
  const report = (at: number, reason: string) => {
    const line = text.slice(0, at).split('\n').length;
    const hint = 'This is a fault of the parser. Report it with the source.';
    const place = { line, column: 1, endLine: line, endColumn: 1 };
    messages.push({
      file,
      ...place,
      ruleId: 'lossless' satisfies ContentRuleId,
      severity: 'error',
      reason,
      hint,
      related: [],
    });
  };
  const shown = new Map<string, string>();
  let end = 0;
  for (const span of parsed.spans) {
    if (span.start !== end || span.end <= span.start) {
      report(end, `Unexpected span from ${span.start} to ${span.end}, expected one from ${end}`);
    }
    end = span.end;
    if (span.kind === 'text' && span.clause === null) {
      report(span.start, `Unexpected text 「${text.slice(span.start, span.end)}」 without clause`);
    }
    if (span.clause === null) continue;
    const words = span.kind === 'text' ? text.slice(span.start, span.end) : (span.display ?? '');
    if (span.kind !== 'marker') shown.set(span.clause, (shown.get(span.clause) ?? '') + words);
  }
  if (end !== text.length)
    report(end, `Unexpected end of spans at ${end}, expected ${text.length}`);
  const clauses = new Map(parsed.clauses.map((clause) => [clause.id, clause]));
  for (const [id, words] of shown) {
    const clause = clauses.get(id);
    if (clause?.text === words) continue;
    const start = parsed.spans.find((span) => span.clause === id)?.start ?? 0;
    report(
      start,
      `Unexpected text of ${id}: 「${clause?.text ?? ''}」, expected 「${words}」 as its spans give it`,
    );
  }
  return messages;
}
