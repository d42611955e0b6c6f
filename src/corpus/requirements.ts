import type { RequirementRow } from '../model/knowledge-base.ts';
import type { Actor } from '../model/sentence.ts';
import { requirementsOf } from '../parse/inline/requirement.ts';
import type { Corpus } from './corpus.ts';

/** Roles of texts that hold requirements: as printed, proposed, or planned. */
const holding = new Set(['current', 'proposed', 'measure', 'hospital-measure']);

/** Every part of a sentence that asks for something, with whom it speaks to: stated, or inferred from the column. */
export function requirementRows({ clauses, sources }: Corpus): RequirementRow[] {
  const actorOf = new Map(
    sources.flatMap(({ descriptor }) =>
      Object.entries(descriptor.works).map(([id, work]) => [id, work.actor] as const),
    ),
  );
  return clauses.flatMap((row): RequirementRow[] => {
    if (row.kind === 'heading' || row.kind === 'question' || !holding.has(row.role)) return [];
    const addressee = actorOf.get(row.work) ?? null;
    let actor = addressee === null ? null : inferredActor(addressee);
    const rows: RequirementRow[] = [];
    for (const part of requirementsOf(row.text, row.sentences)) {
      // 「その際、…」 goes on speaking of the one named before, unless the work itself speaks to somebody.
      if (part.actor !== null && addressee === null) actor = inferredActor(part.actor.text);
      rows.push({
        id: `${row.id}/r${rows.length + 1}`,
        clause: row.id,
        start: part.start,
        end: part.end,
        text: row.text.slice(part.start, part.end),
        modality: part.modality,
        ending: part.ending,
        actor: part.actor ?? actor,
        quantities: part.quantities,
        conditions: part.conditions,
        areas: part.areas,
      });
    }
    return rows;
  });
}

function inferredActor(text: string): Actor {
  return { text, basis: 'inferred', start: null, end: null };
}
