import type { ClauseRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';

/** A stretch of a work that is read on one page: top-level units with all that stands under them. */
export interface Section {
  work: string;
  /** Last part of the id of the first unit with contents: `n1`. */
  id: string;
  /** The unit the section is named after. */
  title: ClauseRow;
  /** Ordinal among sections of one name, from 1; `null` where the name is its own. */
  part: number | null;
  rows: ClauseRow[];
}

/**
 * The sections of a work in order. A top-level unit with contents opens a section; units without contents before it
 * (a title, the name of the issuer) are read with it, those at the end with the last.
 */
export function sectionsOf(work: string, graph: Graph): Section[] {
  const sections: Section[] = [];
  let waiting: ClauseRow[] = [];
  for (const row of graph.clausesOf(work)) {
    const open = sections.at(-1);
    if (row.parent !== null && open !== undefined) {
      open.rows.push(row);
    } else if (row.parent === null && graph.childrenOf(row.id).length === 0) {
      waiting.push(row);
    } else {
      const id = row.id.split('/').slice(1).join('-');
      sections.push({ work, id, title: row, part: null, rows: [...waiting, row] });
      waiting = [];
    }
  }
  const last = sections.at(-1);
  const first = waiting[0];
  if (last !== undefined) last.rows.push(...waiting);
  else if (first !== undefined)
    sections.push({ work, id: '1', title: first, part: null, rows: waiting });
  return numberParts(sections);
}

function numberParts(sections: Section[]): Section[] {
  const name = ({ title }: Section) => `${title.label} ${title.text}`;
  const groups = Map.groupBy(sections, name);
  return sections.map((section) => {
    const group = groups.get(name(section)) ?? [];
    return group.length < 2 ? section : { ...section, part: group.indexOf(section) + 1 };
  });
}
