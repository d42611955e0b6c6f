import type { ParsedDocument } from '../../model/parsed-document.ts';
import type { Labels } from './labels.ts';
import { Places } from './places.ts';
import { scoreClauses, type ClauseMeasure } from './score-clauses.ts';
import { scoreReferences, type ReferenceMeasure } from './score-references.ts';
import { scoreSentences, type SentenceMeasure } from './score-sentences.ts';
import { addTally, type Miss, type Tally } from './tally.ts';

/** How well a parse agrees with a reader, and where it does not. */
export interface Score {
  clauses: Record<ClauseMeasure, Tally>;
  references: Record<ReferenceMeasure, Tally>;
  sentences: Record<SentenceMeasure, Tally>;
  misses: Miss[];
}

/** Scores the parse of one source against the labels of a reader. */
export function score(source: string, document: ParsedDocument, labels: Labels): Score {
  const places = new Places(source, document);
  const clauses = scoreClauses(document.clauses, labels.stretches);
  const references = scoreReferences(document, labels, places);
  const sentences = scoreSentences(document, labels, places);
  const misses = [
    ...clauses.misses,
    ...references.misses.map((miss) => ({ ...miss, measure: `reference ${miss.measure}` })),
    ...sentences.misses.map((miss) => ({ ...miss, measure: `sentence ${miss.measure}` })),
  ];
  return {
    clauses: clauses.tallies,
    references: references.tallies,
    sentences: sentences.tallies,
    misses: misses.toSorted((a, b) => a.line - b.line),
  };
}

/** The sum of several scores; the misses stay with their files. */
export function addScores(a: Score, b: Score): Score {
  return {
    clauses: addTallies(a.clauses, b.clauses),
    references: addTallies(a.references, b.references),
    sentences: addTallies(a.sentences, b.sentences),
    misses: [],
  };
}

function addTallies<Measure extends string>(
  a: Record<Measure, Tally>,
  b: Record<Measure, Tally>,
): Record<Measure, Tally> {
  const measures = Object.keys(a) as Measure[];
  return Object.fromEntries(
    measures.map((measure) => [measure, addTally(a[measure], b[measure])]),
  ) as Record<Measure, Tally>;
}
