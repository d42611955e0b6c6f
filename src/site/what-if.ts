import { whatIfData } from '../change/what-if-data.ts';
import type { WhatIfData } from '../change/what-if.ts';
import type { ProposalRow, WorkRow } from '../model/knowledge-base.ts';
import { isShownInPart, placeName, proposedWorks, shownText, tokenize } from './comparison.ts';
import { compareWords } from './words/compare-words.ts';
import { table } from './knowledge-base.ts';
import { knowledgeWords } from './words/knowledge-words.ts';

/** 反映イメージ of one work: the data of the engine, and the words and names the page shows. */
export interface WhatIfSheet {
  work: WorkRow;
  proposals: ProposalRow[];
  /** Whether only the divisions something is proposed for are shown, as the text is long. */
  isPart: boolean;
  data: WhatIfData;
  /** Places by id, as a reader knows them: `拠点病院 １（１）⑥`. */
  names: Record<string, string>;
}

/** One sheet for each work something is proposed for. */
export const whatIfSheets: WhatIfSheet[] = proposedWorks.map(({ work, proposals }) => {
  const base = shownText(work.id, proposals);
  const tables = {
    requirements: table('requirements'),
    references: table('references'),
    relations: table('relations'),
  };
  const data = whatIfData(base, proposals, tables, tokenize);
  const named = [
    ...data.references.flatMap(({ from, targets }) => [from, ...targets]),
    ...data.relations.map(({ to }) => to),
  ];
  const names = Object.fromEntries([...new Set(named)].map((id) => [id, placeName(id)]));
  return { work, proposals, isPart: isShownInPart(work.id, proposals), data, names };
});

/** The words the browser puts around what it works out. */
export const whatIfWords = {
  ...compareWords.consolidated,
  formalLink: compareWords.consolidated.formal,
  formal: compareWords.formal,
  mark: compareWords.marks,
  gap: compareWords.compare.gap,
  delegation: compareWords.compare.delegation,
  inferred: knowledgeWords.basis.inferredShort,
  ending: knowledgeWords.ending,
};

/** The words the pages on chosen proposals need in the browser. */
export type WhatIfWords = typeof whatIfWords;
