import type { ClauseRow, Printing, SourceRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';
import { citedName, roleLabel } from './labels.ts';
import { textWords } from './words/text-words.ts';
import { fill } from './words/words.ts';

const words = textWords.clause;

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
  const column = graph.work(row.work)?.column ?? null;
  // What is proposed is never cited like a rule, nor what a deck calls 現行 like one in force.
  const isProposed = graph.proposalIn(row.id) !== undefined;
  const isCurrent = column !== null && row.role === 'current';
  const place = [
    slideName(printing),
    column === null ? null : fill(words.ofColumn, { column }),
    isProposed || isCurrent ? roleLabel(row) : null,
    citedName(row, graph) + (row.text === '' ? '' : fill(words.citationQuote, { text: row.text })),
  ].filter((part) => part !== null);
  const text = fill(words.citation, {
    source: source.title,
    issuer: source.issuer ?? words.noIssuer,
    place: place.join('、'),
  });
  return { text, markdown: `${escapeMarkdown(text)} <${link}>`, link };
}

/** The slide a clause is printed on, as people name it; `null` in a source without slides. */
export function slideName({ slide, page }: Pick<Printing, 'slide' | 'page'>): string | null {
  if (slide !== null) return fill(words.ofSlide, { slide });
  return page === null ? null : words.ofUntitledSlide;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
