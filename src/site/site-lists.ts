import { table } from './knowledge-base.ts';
import { listPages } from './list-pages.ts';
import type { ContentsItem } from './navigation.ts';
import { byActor, listedRequirements, type ListedRequirement } from './requirement-lists.ts';
import { graph } from './site-graph.ts';
import { textWords } from './words/text-words.ts';
import { anchor, href } from './url.ts';

/** All requirements of this site. */
export const requirements = listedRequirements(graph);

/** The pages of the list of requirements; none where one page holds all. */
export const requirementPages = listPages(requirements, table('sources'), ({ clause }) =>
  graph.sourceOf(clause.id),
);

/** The contents of a page that lists requirements. */
export function requirementContents(listed: readonly ListedRequirement[]): ContentsItem[] {
  const words = textWords.requirements;
  return [
    { label: words.counts, href: '#counts', depth: 0 },
    ...byActor(listed).map(({ actor }, index) => ({
      label: actor ?? words.none,
      href: `#actor-${index + 1}`,
      depth: 0,
    })),
  ];
}

/** All terms of this site, in the order of a dictionary. */
export const terms = graph.terms.toSorted(
  (a, b) => a.term.localeCompare(b.term, 'ja') || a.id.localeCompare(b.id),
);

/** Terms a page lists at most: each brings the list of its uses. */
const termsPerPage = 40;

/** The pages of the list of terms; none where one page holds all. */
export const termPages = listPages(
  terms,
  table('sources'),
  ({ clause }) => graph.sourceOf(clause),
  termsPerPage,
);

const pageOfTerm = new Map(
  termPages.flatMap((page) => page.rows.map((term) => [term.id, `texts/terms/${page.id}`])),
);

/** The address of a term, on the page that lists it. */
export function termHref(id: string): string {
  return href(`${pageOfTerm.get(id) ?? 'texts/terms'}/#${anchor(id)}`);
}
