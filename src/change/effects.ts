import type { RelationRow } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import { amendmentsOf, type ConsolidatedClause } from './amendment.ts';

/** What else a change touches: a reference to a changed clause, or a delegation that reaches it (推定). */
export type Effect =
  | {
      kind: 'reference';
      amendment: string;
      reference: ReferenceRow;
      /** The clause pointed at, and how it changed. The reference keeps pointing at it whatever its number. */
      target: string;
      change: 'renumbered' | 'deleted' | 'retitled' | 'reworded' | 'extended';
    }
  | { kind: 'delegation'; amendment: string; relation: RelationRow };

/** References and delegations that the amendments of a consolidated text touch, in document order. */
export function effectsOf(
  consolidated: readonly ConsolidatedClause[],
  references: readonly ReferenceRow[],
  relations: readonly RelationRow[],
): Effect[] {
  const changes = new Map<string, { amendment: string; change: ReferenceEffect['change'] }[]>();
  const add = (target: string, amendment: string, change: ReferenceEffect['change']): void => {
    changes.set(target, [...(changes.get(target) ?? []), { amendment, change }]);
  };
  for (const clause of consolidated) {
    const { id, kind, insertedBy, deletedBy, renumbered, edits, parent } = clause;
    if (renumbered !== null) add(id, renumbered.amendment, 'renumbered');
    if (deletedBy !== null) add(id, deletedBy, 'deleted');
    for (const amendment of new Set(edits.map((edit) => edit.amendment)))
      add(id, amendment, kind === 'heading' ? 'retitled' : 'reworded');
    if (insertedBy !== null && parent !== null) add(parent, insertedBy, 'extended');
  }
  const applied = new Set(consolidated.flatMap(amendmentsOf));
  const touched = references.flatMap((reference) =>
    reference.targets.flatMap((target) =>
      (changes.get(target) ?? []).map((change): Effect => ({
        kind: 'reference',
        reference,
        target,
        ...change,
      })),
    ),
  );
  const delegated = relations
    .filter(({ type, from }) => type === 'delegated-proposal' && applied.has(from))
    .map((relation): Effect => ({ kind: 'delegation', amendment: relation.from, relation }));
  return [...touched, ...delegated];
}

type ReferenceEffect = Extract<Effect, { kind: 'reference' }>;
