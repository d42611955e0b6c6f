import { readingSections, type ReadingSection } from './reading.ts';
import { graph } from './site-graph.ts';
import { anchor, href } from './url.ts';

const byWork = Map.groupBy(readingSections(graph), ({ work }) => work);
const byClause = new Map(
  [...byWork.values()].flat().flatMap((section) => section.rows.map((row) => [row.id, section])),
);

/** The sections of a work of this site, in order. */
export function sectionsOfWork(work: string): ReadingSection[] {
  return byWork.get(work) ?? [];
}

/** The section a clause is read in. */
export function sectionOfClause(id: string): ReadingSection | undefined {
  return byClause.get(id);
}

/** The address of a section. */
export function sectionHref(section: ReadingSection): string {
  return href(`texts/${section.work}/${section.id}`);
}

/** The address of a clause in the reading form, among its neighbours. */
export function readingHref(clause: string): string {
  const section = byClause.get(clause);
  return section === undefined ? href('texts') : `${sectionHref(section)}#${anchor(clause)}`;
}
