import type { ListPage } from './list-pages.ts';
import type { LinkItem } from './navigation.ts';
import { pageWords } from './words/page-words.ts';
import { href } from './url.ts';
import { fill } from './words/words.ts';

/** What a part of a list is called: the title of its source, and which part it is where there are several. */
export function listPageName({ source, part, parts }: ListPage<unknown>): string {
  const { title } = source;
  return parts === 1 ? title : fill(pageWords.lists.part, { title, part, parts });
}

/** A part of a list as a route: its address below `folder`, with the parts before and after it. */
export function listRoutes<Page extends ListPage<unknown>>(pages: readonly Page[], folder: string) {
  const link = (page: Page | undefined): LinkItem | null =>
    page === undefined ? null : { label: listPageName(page), href: href(`${folder}/${page.id}`) };
  return pages.map((page, index) => ({
    params: { page: page.id },
    props: { page, previous: link(pages[index - 1]), next: link(pages[index + 1]) },
  }));
}

/** The props `listRoutes` gives a page. */
export interface ListProps<Page> {
  page: Page;
  previous: LinkItem | null;
  next: LinkItem | null;
}
