import type { ProposalRow } from '../../model/knowledge-base.ts';
import type { ReferenceRow } from '../../model/reference.ts';
import type { Corpus } from '../corpus.ts';
import { unknownAbove } from '../label-index.ts';
import { type FoundGap, gapIn, type GapRule } from './gap.ts';

const facts = [
  ['meeting', '会議名'],
  ['published', '年月日'],
  ['paper', '資料番号'],
] as const;

/** Meeting, day and number of the paper, where the text does not hold them. */
export const unknownFacts: GapRule = ({ sources }) =>
  sources.flatMap(({ descriptor }) =>
    facts.flatMap(([key, name]): FoundGap[] => {
      if (descriptor[key] !== null) return [];
      const reason = `${name}は、資料本文に記載がありません。`;
      return [
        {
          kind: 'unknown-fact',
          source: descriptor.id,
          line: null,
          clause: null,
          text: name,
          reason,
        },
      ];
    }),
  );

/** Additions whose place and number the source does not give. */
export function unknownPositions(corpus: Corpus, proposals: readonly ProposalRow[]): FoundGap[] {
  return proposals.flatMap(({ id, operation, words }) => {
    if (operation.type !== 'insert' || operation.position !== 'unknown') return [];
    const reason = '追加の位置と項目記号は、資料に示されていません。';
    const draft = corpus.draftById.get(id);
    const lead = draft?.parent?.children.find(
      ({ role, text }) => role === 'lead-in' && text === words,
    );
    const line = (lead ?? draft)?.units[0]?.clause.line ?? null;
    return gapIn(corpus, 'unknown-position', id, words, reason, line);
  });
}

/** Upper numbers that stand in references only: which part they name is not shown, nor the part of the clause itself. */
export function unknownParts(corpus: Corpus, references: readonly ReferenceRow[]): FoundGap[] {
  const found = new Map<string, FoundGap>();
  for (const { from, targets, text, kind } of references) {
    const draft = corpus.draftById.get(from);
    const target = targets[0] === undefined ? undefined : corpus.draftById.get(targets[0]);
    if (kind !== 'internal' || draft === undefined || target?.work === draft.work) continue;
    const above = unknownAbove(text, target);
    if (above === '' || found.has(above)) continue;
    const column = corpus.works.find(({ id }) => id === draft.work)?.column ?? null;
    const own =
      column === null ? '' : `「${column}」欄の項目が属する上位の番号も示されていません。`;
    const reason = `「${above}」は参照の中だけに現れ、見出しは資料に示されていません。${own}`;
    for (const gap of gapIn(corpus, 'unknown-part', from, text, reason)) found.set(above, gap);
  }
  return [...found.values()];
}
