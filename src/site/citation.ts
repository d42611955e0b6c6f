import type { ClauseRow, SourceRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { clauseName } from './labels.ts';
import { textWords } from './text-words.ts';
import { fill } from './words.ts';

/** How to cite a clause: by slide heading, column and number with the quotation. */
export interface Citation {
  text: string;
  markdown: string;
  link: string;
}

/** The citation of a clause's first printing; `null` where it is printed nowhere. */
export function citationOf(
  row: ClauseRow,
  graph: Graph,
  sources: SourceRow[],
  link: string,
): Citation | null {
  const [printing] = row.printings;
  const source = sources.find(({ id }) => id === printing?.source);
  if (printing === undefined || source === undefined) return null;
  const words = textWords.clause;
  const column = graph.work(row.work)?.column ?? null;
  const parts = {
    source: source.title,
    issuer: source.issuer ?? words.noIssuer,
    slide: printing.slide ?? words.untitledSlide,
    column: column ?? '',
    label: clauseName(row, graph),
    text: row.text,
  };
  const text = fill(column === null ? words.citationNoColumn : words.citation, parts);
  return { text, markdown: `${escapeMarkdown(text)} <${link}>`, link };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
