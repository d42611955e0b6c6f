import type { Sentence } from '../../model/sentence.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { isState, readActor } from './actor.ts';
import { readAreas } from './area.ts';
import { readConditions } from './condition.ts';
import { lineAt } from './line.ts';
import { announcesMatters, asMatter } from './matter.ts';
import { readModality } from './modality.ts';
import { readQuantities } from './quantity.ts';
import type { SplitSentence } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/**
 * Reads the sentences of a clause and what their words say. Headings carry no kind; `announced` are the words that announce
 * the clause as an item of a list.
 */
export function readSentences(
  clause: Pick<StructuredClause, 'kind' | 'text' | 'lineStarts' | 'bodyLine'>,
  view: View,
  parts: readonly SplitSentence[],
  announced = '',
): Sentence[] {
  const isMatter = announcesMatters(announced, clause.text);
  let state = false;
  const sentences = parts.map((part): Sentence => {
    const actor = readActor(view, part, clause.text);
    if (part.depth === 0) state = actor === null ? state : isState(actor);
    const place = placeOf(view, part.start, part.end);
    const kinds =
      clause.kind === 'heading' ? [] : readModality(view, part, state && part.depth === 0);
    return {
      ...place,
      line: lineAt(clause, Math.max(place.start, place.end - 1)),
      modality: isMatter ? asMatter(kinds, clause.text) : kinds,
      actor,
      quantities: [],
      conditions: readConditions(view, part, clause.text),
      areas: [],
    };
  });
  share(sentences, readQuantities(view, clause.text), (sentence, quantity) =>
    sentence.quantities.push(quantity),
  );
  share(sentences, readAreas(view, clause.text), (sentence, area) => sentence.areas.push(area));
  return sentences;
}

/** Gives each stretch to the innermost sentence that holds it. Both lists are in order of their starts. */
function share<T extends { start: number; end: number }>(
  sentences: readonly Sentence[],
  stretches: readonly T[],
  give: (sentence: Sentence, stretch: T) => void,
): void {
  const open: Sentence[] = [];
  let next = 0;
  for (const stretch of stretches) {
    for (let sentence = sentences[next]; sentence !== undefined; sentence = sentences[next]) {
      if (sentence.start > stretch.start) break;
      open.push(sentence);
      next += 1;
    }
    while ((open.at(-1)?.end ?? Infinity) < stretch.end) open.pop();
    const holder = open.at(-1);
    if (holder !== undefined) give(holder, stretch);
  }
}
