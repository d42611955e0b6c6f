import type { ModalityKind } from '../../model/modality.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { Labels, SentenceLabel } from './labels.ts';
import type { Place, Places } from './places.ts';
import { Scorer } from './tally.ts';

/** What is measured of sentences. `end` is the place of the full stop, `modality` is of matched sentences. */
const sentenceMeasures = ['end', 'modality'] as const;

/** One measure of sentences. */
export type SentenceMeasure = (typeof sentenceMeasures)[number];

/** Compares ends and modality of sentences with those a reader labelled. */
export function scoreSentences(
  document: ParsedDocument,
  labels: Labels,
  places: Places,
): Scorer<SentenceMeasure> {
  const scorer = new Scorer(sentenceMeasures);
  const byLine = sentencesByLine(document, places);
  for (const label of labels.sentences) {
    const candidates = byLine.get(label.line) ?? [];
    const match = candidates.find(({ end }) => isEnd(end, label));
    const place = `full stop at column ${label.column}`;
    scorer.count('end', match !== undefined, label.line, place, 'nothing');
    if (match === undefined) continue;
    const found = plainKinds(match.sentence.modality.map(({ kind }) => kind));
    const accepted = label.modality.map(plainKinds);
    const expected = accepted.join(' | ') || 'none';
    scorer.count('modality', accepted.includes(found), label.line, expected, found || 'none');
  }
  return scorer;
}

interface Located {
  sentence: Sentence;
  end: Place;
}

function sentencesByLine(document: ParsedDocument, places: Places): Map<number, Located[]> {
  const byLine = new Map<number, Located[]>();
  for (const clause of document.clauses) {
    for (const sentence of clause.sentences) {
      const end = places.of(clause.id, sentence.end - 1);
      if (end === undefined) continue;
      const located = byLine.get(end.line) ?? [];
      located.push({ sentence, end });
      byLine.set(end.line, located);
    }
  }
  return byLine;
}

/** A sentence ends at its full stop, or at the bracket that closes right after it. */
function isEnd(end: Place, label: SentenceLabel): boolean {
  return end.column === label.column || end.column === label.column + 1;
}

/** その他 says as much as nothing. */
function plainKinds(kinds: readonly ModalityKind[]): string {
  return [...new Set(kinds)]
    .filter((kind) => kind !== 'その他')
    .toSorted()
    .join('+');
}
