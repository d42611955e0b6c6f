import { formalTable } from '../../change/formal-table.ts';
import { recordedTokenizer } from '../../change/tokens.ts';
import { whatIf, type WhatIfData } from '../../change/what-if.ts';
import type { WhatIfWords } from '../../site/what-if.ts';
import { choiceLine } from './choice-line.ts';
import { formalRows, type Remarks } from './formal-parts.ts';

/** Data the formal page carries for each table. */
interface Island {
  data: WhatIfData;
  remarks: Remarks;
  words: WhatIfWords;
}

/** Rewrites a formal table for a choice of proposals; returns the ids it does not know. */
export function showChoice(table: HTMLTableElement, ids: readonly string[]): string[] {
  const island = table.parentElement?.querySelector('script[type="application/json"]')?.textContent;
  if (island === null || island === undefined) return [];
  const { data, remarks, words } = JSON.parse(island) as Island;
  const { clauses } = whatIf(data, new Set(ids));
  const rows = formalRows(formalTable(clauses, recordedTokenizer(data.tokens)), remarks, words);
  table.tBodies[0]?.replaceChildren(...rows);
  const line = table.parentElement?.querySelector<HTMLElement>('[data-choice]');
  if (line) {
    line.textContent = choiceLine(data.proposals, ids, words.formal);
    line.hidden = false;
  }
  return ids.filter((id) => !data.proposals.some((proposal) => proposal.id === id));
}
