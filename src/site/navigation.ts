import { shellWords } from './words/shell-words.ts';
import { href } from './url.ts';

/** The main pages, in the order of the navigation. */
const mainPages = ['home', 'compare', 'texts', 'plan', 'check', 'data', 'about'] as const;

/** Id of a main page. */
export type MainPage = (typeof mainPages)[number];

/** A link in a list: breadcrumbs, previous and next. */
export interface LinkItem {
  label: string;
  /** Full address, from `href()`; `null` for the page itself. */
  href: string | null;
}

/** An entry of the contents of a page: `depth` 0 is the top. */
export interface ContentsItem {
  label: string;
  /** Fragment of the page. */
  href: string;
  depth: number;
}

/** The main navigation as links. */
export const navigation: (LinkItem & { id: MainPage })[] = mainPages.map((id) => ({
  id,
  label: shellWords.navigation[id],
  href: href(id === 'home' ? '' : id),
}));
