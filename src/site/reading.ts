import { sectionsOf } from '../emit/sections.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';

/** A stretch of a work that is read on one page. */
export interface ReadingSection {
  work: string;
  /** Its name in the address: `n1`. */
  id: string;
  /** The unit the section is named after. */
  title: ClauseRow;
  /** Ordinal among sections of one name, from 1; `null` where the name is its own. */
  part: number | null;
  rows: ClauseRow[];
}

/** The sections of all works in order, as the reading form is cut. */
export function readingSections(graph: Graph): ReadingSection[] {
  const sections = sectionsOf(graph.clauses).flatMap(({ work, id, clauses }) => {
    const rows = clauses.flatMap((clause) => graph.clause(clause) ?? []);
    const title = rows.find((row) => placeOf(row) === id) ?? rows[0];
    return title === undefined ? [] : [{ work, id, title, part: null, rows }];
  });
  return numberParts(sections);
}

function placeOf(row: ClauseRow): string {
  return row.id.split('/').slice(1).join('-');
}

function numberParts(sections: ReadingSection[]): ReadingSection[] {
  const name = ({ work, title }: ReadingSection) => `${work} ${title.label} ${title.text}`;
  const groups = Map.groupBy(sections, name);
  return sections.map((section) => {
    const group = groups.get(name(section)) ?? [];
    return group.length < 2 ? section : { ...section, part: group.indexOf(section) + 1 };
  });
}
