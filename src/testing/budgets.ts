/** What the first view of a page may cost: requests, and bytes as sent (compressed). */
export interface Budget {
  requests: number;
  total: number;
  script: number;
}

/**
 * Budgets of first views, by page of the test site: what each took when it was set, and a tenth. Sizes do not depend
 * on the machine, times do. The fourth request of a text or clause is the helper of the script that opens the search.
 */
export const budgets: Record<string, Budget> = {
  'clauses/{clause}/': { requests: 4, total: 18_000, script: 4_000 },
  'texts/{work}/': { requests: 4, total: 16_000, script: 4_000 },
  'compare/': { requests: 6, total: 27_000, script: 6_000 },
  '': { requests: 4, total: 18_000, script: 4_000 },
  'search/': { requests: 14, total: 80_000, script: 24_000 },
};
