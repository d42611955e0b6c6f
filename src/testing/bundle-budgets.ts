/** What a page may load before anyone acts on it, in compressed bytes: its scripts with all they import, its style sheets. */
export interface BundleBudget {
  script: number;
  style: number;
}

/** A page no line below names. */
export const anyPage: BundleBudget = { script: 2_500, style: 8_500 };

/** Kinds of pages with tools of their own, by route: what each took when it was set, and a tenth to a fifth. */
export const pageBundles: Record<string, Partial<BundleBudget>> = {
  compare: { script: 5_000 },
  'compare/consolidated': { script: 11_500 },
  'compare/formal': { script: 3_000 },
  plan: { script: 3_000 },
  search: { script: 12_000, style: 9_500 },
  'check/[work]': { script: 22_500, style: 9_500 },
};

/**
 * Bytes on disk of whole folders of the built site, by their beginning; `` is all of it, of which 2.5 MB are the styles
 * every page carries so that it comes in one request. A new document may raise them.
 */
export const folderBudgets: Record<string, number> = {
  '': 6_500_000,
  'search-index/': 220_000,
  '_astro/': 520_000,
  'data/': 620_000,
};
