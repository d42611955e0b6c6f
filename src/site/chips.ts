import type { RequirementRow } from '../model/knowledge-base.ts';
import { knowledgeWords } from './words/knowledge-words.ts';

/** What a chip shows of a requirement. */
export type ChipKind = 'ending' | 'condition' | 'quantity' | 'area' | 'actor';

/** A small sign under a text, in the words of the text. `inferred` where the words stand elsewhere. */
export interface Chip {
  kind: ChipKind;
  text: string;
  inferred: boolean;
}

/** The chips of requirements, each once: endings first, then conditions, quantities, areas and, where asked, actors. */
export function chipsOf(requirements: RequirementRow[], { actors }: { actors: boolean }): Chip[] {
  const chips = [
    ...requirements.map((row) => stated('ending', endingWords(row))),
    ...requirements.flatMap((row) =>
      row.conditions.map(({ text, basis }) => ({
        kind: 'condition' as const,
        text,
        inferred: basis === 'inferred',
      })),
    ),
    ...requirements.flatMap((row) => row.quantities.map((span) => stated('quantity', span.text))),
    ...requirements.flatMap((row) => row.areas.map((span) => stated('area', span.text))),
    ...requirements.flatMap(({ actor }) =>
      actor === null || (!actors && actor.basis === 'inferred')
        ? []
        : [{ kind: 'actor' as const, text: actor.text, inferred: actor.basis === 'inferred' }],
    ),
  ];
  const seen = new Map<string, Chip>();
  for (const chip of chips) {
    const key = `${chip.kind}:${chip.text}`;
    // What one of them states is stated.
    if (!chip.inferred || !seen.has(key)) seen.set(key, chip);
  }
  return [...seen.values()];
}

/** A verb before こと that says what to do: not である, ている, ない or できる, which say how things are. */
const deed = /(?<!あ|い|でき)[うくぐすつぬぶむる]こと$/u;

/** How a requirement ends, in the words of its kind where it ends so (設けること: ～すること), else as printed (～図る). */
export function endingWords({ modality, ending }: RequirementRow): string {
  const words = knowledgeWords.ending[modality];
  const endsSo = ending.endsWith(words.slice(1)) || (deed.test(words) && deed.test(ending));
  return !words.startsWith('～') || endsSo ? words : `～${ending}`;
}

function stated(kind: ChipKind, text: string): Chip {
  return { kind, text, inferred: false };
}
