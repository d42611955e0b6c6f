import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';

/** What readers may write on: a clause, or a proposal with the clause that prints it. */
export interface OpinionItem {
  clause: ClauseRow;
  proposal: ProposalRow | null;
}

/** A question of the source to its readers, with the clauses and proposals it stands after. */
export interface OpinionQuestion {
  question: ClauseRow;
  /** Line of the question in its source. */
  line: number;
  source: string;
  items: OpinionItem[];
}

/**
 * The questions of all sources in the order they are printed. A question closes a column of a slide: what the slide
 * prints in that column before it is what it asks about.
 */
export function opinionQuestions(
  clauses: readonly ClauseRow[],
  proposals: readonly ProposalRow[],
): OpinionQuestion[] {
  const proposalOf = new Map(proposals.map((proposal) => [proposal.clause, proposal]));
  const asked = clauses.filter(
    ({ role, printings }) => role === 'question' && printings.length > 0,
  );
  const slideOf = (work: string, { source, page }: ClauseRow['printings'][number]): string =>
    `${work} ${source} ${page}`;
  const onSlide = Map.groupBy(
    clauses
      .filter(({ role }) => role === 'current' || role === 'proposed')
      .flatMap((clause) => clause.printings.map((printing) => ({ clause, printing }))),
    ({ clause, printing }) => slideOf(clause.work, printing),
  );
  const printed = asked.flatMap((question) =>
    question.printings.map((printing) => ({ question, printing })),
  );
  return printed
    .toSorted(
      (a, b) =>
        (a.printing.source < b.printing.source
          ? -1
          : a.printing.source > b.printing.source
            ? 1
            : 0) || a.printing.start - b.printing.start,
    )
    .map(({ question, printing }) => ({
      question,
      line: printing.line,
      source: printing.source,
      items: (onSlide.get(slideOf(question.work, printing)) ?? [])
        .filter((item) => item.printing.start < printing.start)
        .toSorted((a, b) => a.printing.start - b.printing.start)
        .map(({ clause }) => ({ clause, proposal: proposalOf.get(clause.id) ?? null })),
    }));
}

/** Proposals that stand after no question, as their column closes without one: readers may have something to say of them too. */
export function unaskedProposals(
  questions: readonly OpinionQuestion[],
  clauses: readonly ClauseRow[],
  proposals: readonly ProposalRow[],
): OpinionItem[] {
  const asked = new Set(questions.flatMap(({ items }) => items.map(({ clause }) => clause.id)));
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return proposals.flatMap((proposal) => {
    const clause = byId.get(proposal.clause);
    return clause === undefined || asked.has(clause.id) ? [] : [{ clause, proposal }];
  });
}
