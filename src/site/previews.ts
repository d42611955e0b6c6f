import { beginning } from '../model/beginning.ts';
import type { ClauseRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { clauseName, headingName } from './labels.ts';
import { anchor } from './url.ts';

/** What is shown beside a link before it is followed. */
export interface Preview {
  /** Id of the element on the page. */
  id: string;
  place: string;
  title: string;
  text: string;
  /** Beginnings of the units under a heading. */
  under: string[];
}

const limit = 120;

/** The element id of the preview of a clause or term. */
export function previewId(id: string): string {
  return `preview.${anchor(id)}`;
}

/** The previews of all references and terms in the texts of some rows, each once. */
export function previewsOf(rows: ClauseRow[], graph: Graph): Preview[] {
  const previews = new Map<string, Preview>();
  for (const row of rows) {
    for (const target of graph.referencesFrom(row.id).flatMap((reference) => reference.targets)) {
      const clause = graph.clause(target);
      if (clause !== undefined) previews.set(target, clausePreview(clause, graph));
    }
    for (const term of graph.termsIn(row.id)) {
      const place = graph.clause(term.clause);
      previews.set(term.id, {
        id: previewId(term.id),
        place: place === undefined ? '' : clauseName(place, graph),
        title: term.term,
        text: term.definition,
        under: [],
      });
    }
  }
  return [...previews.values()];
}

function clausePreview(row: ClauseRow, graph: Graph): Preview {
  const isHeading = row.kind === 'heading';
  return {
    id: previewId(row.id),
    place: graph.work(row.work)?.shortTitle ?? '',
    title: isHeading ? headingName(row) : clauseName(row, graph),
    text: isHeading ? '' : beginning(row.text, limit),
    under: graph
      .childrenOf(row.id)
      .filter((child) => child.marker !== null)
      .map((child) => `${child.marker ?? ''}　${beginning(child.text, limit / 4)}`),
  };
}
