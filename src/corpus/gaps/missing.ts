import { gapIn, type GapRule } from './gap.ts';

/** A number whose text stands elsewhere, as a note beside it says. */
export const missingClauses: GapRule = (corpus) =>
  corpus.missing.flatMap(({ draft, note }) => {
    const place = draft.parent?.marker ?? draft.parent?.text ?? '';
    const reason = `${place}の${draft.marker ?? ''}は、番号だけが示され、本文は資料にありません。`;
    return gapIn(corpus, 'missing-clause', note.id, note.text, reason).map((gap) => ({
      ...gap,
      clause: draft.id,
    }));
  });

/** （中略） and the like that speak of no number. */
export const omissions: GapRule = (corpus) => {
  const told = new Set(corpus.missing.map(({ note }) => note));
  return corpus.drafts
    .filter((draft) => draft.kind === 'omission' && !told.has(draft))
    .flatMap(({ id, text }) =>
      gapIn(corpus, 'omission', id, text, 'この箇所の記載は、資料で省略されています。'),
    );
};
