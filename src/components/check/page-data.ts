import type { CheckItem } from '../../check/check-item.ts';
import type { CheckWords } from '../../site/words/check-words.ts';

/** What the build hands to the script of a self-check page. */
export interface PageData {
  work: { id: string; title: string };
  /** Stand in every file. */
  notices: string[];
  /** Name of the store, one per address of the site. */
  storage: string;
  items: CheckItem[];
  words: CheckWords;
}

/** Reads the data block of the page. */
export function readPageData(): PageData {
  return JSON.parse(document.querySelector('#check-data')?.textContent ?? '') as PageData;
}
