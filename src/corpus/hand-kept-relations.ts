import type { ClauseRow, RelationRow } from '../model/knowledge-base.ts';
import type { Message } from '../model/message.ts';
import { edge } from './edge.ts';
import type { HandKeptRelation } from './hand-kept.ts';
import type { LocatedYaml } from './located-yaml.ts';

/** A file of `content/relations/` as read. */
export type HandKeptFile = LocatedYaml<HandKeptRelation[]>;

/**
 * Hand-kept relations, 推定 by an editor whose name and reason they carry: those whose ends exist, that are kept once, and
 * whose quotations stand in the source; messages otherwise.
 */
export function handKeptRelations(
  files: readonly HandKeptFile[],
  rowById: ReadonlyMap<string, ClauseRow>,
): { rows: RelationRow[]; messages: Message[] } {
  const rows = new Map<string, RelationRow>();
  const messages: Message[] = [];
  for (const file of files) {
    for (const [index, entry] of (file.value ?? []).entries()) {
      const problems = problemsOf(file, entry, index, rowById);
      const { type, from, to, quotes, reason, author, date } = entry;
      const row = edge({
        ...{ type, from, to, basis: 'inferred', reason, author, date },
        quotes: [
          { clause: from, text: quotes.from },
          { clause: to, text: quotes.to },
        ],
      });
      if (rows.has(row.id)) {
        const hint = 'Keep one of the entries.';
        const reasonTwice = `Unexpected second relation ${type} from ${from} to ${to}`;
        problems.push(file.report([index], 'relation-duplicate', reasonTwice, hint));
      }
      messages.push(...problems);
      if (problems.length === 0) rows.set(row.id, row);
    }
  }
  return { rows: [...rows.values()], messages };
}

function problemsOf(
  file: HandKeptFile,
  { from, to, quotes }: HandKeptRelation,
  index: number,
  rowById: ReadonlyMap<string, ClauseRow>,
): Message[] {
  return (
    [
      ['from', from, quotes.from],
      ['to', to, quotes.to],
    ] as const
  ).flatMap(([end, id, quote]) => {
    const row = rowById.get(id);
    if (row === undefined || row.status === 'retired') {
      const reason =
        row === undefined
          ? `Unexpected id \`${id}\`, expected the id of a clause`
          : `Unexpected id \`${id}\` of a clause no source holds any more`;
      return file.report(
        [index, end],
        'relation-unknown-id',
        reason,
        row === undefined
          ? 'Take the id from the address of the clause page.'
          : 'Name the clause that took its place, or remove the entry.',
      );
    }
    if (row.text.includes(quote)) return [];
    const reason = `Unexpected quotation 「${quote}」, expected words of ${id} as the source prints them`;
    return file.report(
      [index, 'quotes', end],
      'relation-quotation',
      reason,
      'Copy the words from the clause, character for character.',
    );
  });
}
