import type { ParsedClause } from '../../model/clause.ts';
import { firstOrdinal, neighboursOf } from './siblings.ts';
import type { Rule } from './rule.ts';

/** A series that leaves out numbers. */
export const skippedNumber: Rule = {
  id: 'skipped-number',
  severity: 'warning',
  reason: 'Unexpected gap in a series of markers',
  hint: 'Look at the source between the two clauses: a clause may be left out on purpose, or its marker may have been lost or misread.',
  description:
    'A marker follows on another of its series, but not directly: the clauses between are not in the text. An excerpt may leave them out on purpose; a marker lost in extraction looks the same.',
  example: '１ 次の体制を整備すること。\nア 夜間の体制\nイ 休日の体制\nオ 緊急の体制\n',
  check: ({ clauses }) =>
    neighboursOf(clauses).flatMap(({ before, clause, list }) => {
      const first = firstOrdinal(clause);
      if (first === null || before.ordinal === null || first <= before.ordinal + 1) return [];
      if (standElsewhere(before.ordinal, first, list)) return [];
      return [
        {
          line: clause.line,
          reason: `Unexpected marker ${clause.marker ?? ''} after ${before.marker ?? ''}, expected the next of the series`,
          related: [before.line],
        },
      ];
    }),
};

/** Whether a list that counts once holds every number between two: a chart whose boxes came out of order. */
function standElsewhere(before: number, after: number, list: readonly ParsedClause[]): boolean {
  const ordinals = new Set(list.map(({ ordinal }) => ordinal));
  if (ordinals.size < list.length) return false;
  return Array.from({ length: after - before - 1 }, (_, at) => before + 1 + at).every((between) =>
    ordinals.has(between),
  );
}
