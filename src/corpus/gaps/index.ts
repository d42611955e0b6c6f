import type { GapRow, ProposalRow } from '../../model/knowledge-base.ts';
import type { ReferenceRow } from '../../model/reference.ts';
import type { Corpus } from '../corpus.ts';
import type { GapRule } from './gap.ts';
import { missingClauses, omissions } from './missing.ts';
import {
  markerVariants,
  missingStops,
  spellingVariants,
  strayBlanks,
  widthVariants,
} from './spelling.ts';
import { unknownFacts, unknownParts, unknownPositions } from './unknown.ts';

const rules: readonly GapRule[] = [
  missingClauses,
  omissions,
  unknownFacts,
  strayBlanks,
  missingStops,
  widthVariants,
  markerVariants,
  spellingVariants,
];

/** 資料に示されていない事項 and 表記の確認箇所: what the sources leave open, by source and line. */
export function gapRows(
  corpus: Corpus,
  proposals: readonly ProposalRow[],
  references: readonly ReferenceRow[],
): GapRow[] {
  const found = [
    ...rules.flatMap((rule) => rule(corpus)),
    ...unknownPositions(corpus, proposals),
    ...unknownParts(corpus, references),
  ].sort((a, b) =>
    a.source < b.source ? -1 : a.source > b.source ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const counts = new Map<string, number>();
  return found.map((gap) => {
    const base = `gap-${gap.kind}-${(gap.clause ?? gap.source).replaceAll('/', '-')}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { id: count === 1 ? base : `${base}-${count}`, ...gap };
  });
}
