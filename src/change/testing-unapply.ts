import { amendmentsOf, type ConsolidatedClause } from './amendment.ts';
import { applyEdits, revertEdits } from './edits.ts';

/**
 * Takes amendments back out of a consolidated text, from what the text itself records; all of them when none are
 * named. What remains is the text the other amendments alone would give.
 */
export function unapply(
  consolidated: readonly ConsolidatedClause[],
  amendments: ReadonlySet<string> = new Set(consolidated.flatMap(amendmentsOf)),
): ConsolidatedClause[] {
  return consolidated
    .filter(({ insertedBy }) => insertedBy === null || !amendments.has(insertedBy))
    .map((clause) => {
      const base = revertEdits(clause.id, clause.text, clause.edits);
      const edits = clause.edits.filter(({ amendment }) => !amendments.has(amendment));
      const { renumbered, deletedBy } = clause;
      const numberTakenBack = renumbered !== null && amendments.has(renumbered.amendment);
      return {
        ...clause,
        text: applyEdits(base, edits),
        edits,
        marker: numberTakenBack ? renumbered.before : clause.marker,
        renumbered: numberTakenBack ? null : renumbered,
        deletedBy: deletedBy !== null && amendments.has(deletedBy) ? null : deletedBy,
      };
    });
}
