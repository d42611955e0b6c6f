/** What the first view of a page may cost: requests, and bytes as sent (compressed, without headers). */
export interface Budget {
  requests: number;
  total: number;
  /** Of these, scripts; those that stand in the page itself count as they are written. */
  script: number;
}

/** What people come to read: Starlight needs 9 requests and three times as many bytes, most of them script. */
const reading: Budget = { requests: 3, total: 16_000, script: 4_000 };

/** Budgets of first views, by kind of page. Sizes do not depend on the machine, times do: those are in the bench. */
export const budgets: Record<string, Budget> = {
  '/': reading,
  'texts/[work]/[section]': reading,
  'clauses/[...id]': reading,
  compare: reading,
  search: { requests: 14, total: 80_000, script: 24_000 },
};
