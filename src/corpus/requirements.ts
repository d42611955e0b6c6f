import type { RequirementRow } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { Actor, TextSpan } from '../model/sentence.ts';
import type { Corpus } from './corpus.ts';

/** Kinds of endings that ask for, allow or announce something. */
const asking: ReadonlySet<ModalityKind> = new Set<ModalityKind>([
  '義務',
  '努力義務',
  '推奨',
  '許容',
  '禁止',
  '原則',
  '算定可',
  '国の施策',
]);

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
    if (row.kind === 'heading' || !holding.has(row.role)) return [];
    const addressee = actorOf.get(row.work) ?? null;
    let actor = addressee === null ? null : inferredActor(addressee);
    const rows: RequirementRow[] = [];
    for (const sentence of row.sentences) {
      const speaksTo = sentence.actor ?? actor;
      // 「その際、…」 goes on speaking of the one named before, unless the work itself speaks to somebody.
      if (sentence.actor !== null && addressee === null) actor = inferredActor(sentence.actor.text);
      const spans = sentence.modality.filter(({ kind }) => asking.has(kind));
      let from = sentence.start;
      for (const [index, span] of spans.entries()) {
        const to = index === spans.length - 1 ? sentence.end : span.end;
        const inside = <Span extends TextSpan>(found: readonly Span[]) =>
          found.filter(({ start, end }) => from <= start && end <= to);
        rows.push({
          id: `${row.id}/r${rows.length + 1}`,
          clause: row.id,
          start: from,
          end: to,
          text: row.text.slice(from, to),
          modality: span.kind,
          ending: row.text.slice(span.start, span.end),
          actor: speaksTo,
          quantities: inside(sentence.quantities),
          conditions: inside(sentence.conditions),
          areas: inside(sentence.areas),
        });
        from = to;
      }
    }
    return rows;
  });
}

function inferredActor(text: string): Actor {
  return { text, basis: 'inferred', start: null, end: null };
}
