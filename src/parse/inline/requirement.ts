import type { ModalityKind, ModalitySpan } from '../../model/modality.ts';
import type {
  Actor,
  Quantity,
  RequirementCondition,
  Sentence,
  TextSpan,
} from '../../model/sentence.ts';
import { pairBrackets } from './brackets.ts';
import { carriedConditions } from './carried-condition.ts';
import { viewOf } from './view.ts';

/** A sentence, or a co-ordinate part of one, that asks for something. Offsets are those of the clause's text. */
export interface RequirementPart {
  /** Position of its sentence among the clause's sentences. */
  sentence: number;
  start: number;
  end: number;
  modality: ModalityKind;
  /** The ending as printed: すること, に努めること, が望ましい. */
  ending: string;
  /** Whether it holds 「原則として」. */
  principle: boolean;
  actor: Actor | null;
  quantities: Quantity[];
  /** Those of its own words, after those carried over from the head of the sentence. */
  conditions: RequirementCondition[];
  areas: TextSpan[];
}

/** Kinds that ask for, allow or forbid something. */
const asking: ReadonlySet<ModalityKind> = new Set([
  '義務',
  '努力義務',
  '推奨',
  '許容',
  '禁止',
  '算定可',
  '国の施策',
]);
const beside = /[うくぐすつぬぶむる]とともに、/gu;
const particles = /(?:に|よう|が|を)$/u;

/**
 * The requirements of a clause, in order: one for each sentence that asks for something, several where a sentence holds
 * co-ordinate parts (「…退院に努め、…整備すること。」, 「…支援を行うとともに、…実施すること。」). Quantities, conditions and
 * areas go to the part they stand in; the actor and a condition at the head hold for the whole sentence.
 */
export function requirementsOf(text: string, sentences: readonly Sentence[]): RequirementPart[] {
  return sentences.flatMap((sentence, position) => {
    const kinds = sentence.modality.filter(({ kind }) => asking.has(kind));
    const last = kinds.at(-1);
    if (last === undefined) return [];
    const edges = [...cutsOf(text, sentence, kinds), sentence.end];
    const principle = sentence.modality.find(({ kind }) => kind === '原則');
    return edges.map((end, index): RequirementPart => {
      const start = index === 0 ? sentence.start : (edges[index - 1] ?? sentence.start);
      const holds = (span: { start: number }): boolean => span.start >= start && span.start < end;
      const own = kinds.findLast(holds) ?? last;
      const stated = sentence.conditions
        .filter(holds)
        .map((span) => ({ ...span, basis: 'stated' as const }));
      return {
        sentence: position,
        start,
        end,
        modality: own.kind,
        ending: endingOf(text, own),
        principle: principle !== undefined && holds(principle),
        actor: sentence.actor,
        quantities: sentence.quantities.filter(holds),
        conditions: [...carriedConditions(text, sentence, start, stated), ...stated],
        areas: sentence.areas.filter(holds),
      };
    });
  });
}

/** Offsets after each 、 that ends a co-ordinate part, brackets and quotations left out. */
function cutsOf(text: string, sentence: Sentence, kinds: readonly ModalitySpan[]): number[] {
  const words = text.slice(sentence.start, sentence.end);
  const view = viewOf(words);
  const pairs = pairBrackets(view.text);
  const cuts = kinds.slice(0, -1).map(({ end }) => end + 1);
  let closed = 0;
  for (const match of view.text.matchAll(beside)) {
    for (; closed < match.index; closed += 1) closed = Math.max(closed, pairs[closed] ?? -1);
    if (closed > match.index) continue;
    const end = sentence.start + (view.at[match.index + match[0].length - 1] ?? 0) + 1;
    if (end < (kinds.at(-1)?.start ?? 0)) cuts.push(end);
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** The words of a span with the particle that leads to them: 努めること → に努めること. */
function endingOf(text: string, { kind, start, end }: ModalitySpan): string {
  const words = text.slice(start, end);
  if (kind !== '努力義務' && kind !== '推奨') return words;
  return (particles.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '') + words;
}
