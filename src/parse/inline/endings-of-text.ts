import type { ClauseKind } from '../../model/clause.ts';
import type { ModalityKind } from '../../model/modality.ts';
import { pairBrackets } from './brackets.ts';
import { requirementsOf } from './requirement.ts';
import { readSentences } from './sentences.ts';
import { splitSentences } from './split-sentences.ts';
import { viewOf } from './view.ts';

/** How the requirements would end if these words were the text of a clause of this kind: one for each, in order. */
export function endingsOfText(text: string, kind: ClauseKind): ModalityKind[] {
  const view = viewOf(text);
  const parts = splitSentences(view.text, pairBrackets(view.text));
  const sentences = readSentences({ kind, text, lineStarts: [], bodyLine: 1 }, view, parts);
  return requirementsOf(text, sentences).map(({ modality }) => modality);
}
