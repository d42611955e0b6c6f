import type { ClauseRow, ProposalRow } from '../model/knowledge-base.ts';

/** A question of the source to its readers, with the clauses and proposals it stands after. */
export interface OpinionQuestion {
  question: ClauseRow;
  /** Line of the question in its source. */
  line: number;
  source: string;
  items: { clause: ClauseRow; proposal: ProposalRow | null }[];
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
    ({ kind, printings }) => kind === 'question' && printings.length > 0,
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
      items: clauses
        .filter(
          ({ work, role }) => work === question.work && (role === 'current' || role === 'proposed'),
        )
        .flatMap((clause) => {
          const here = clause.printings.find(
            ({ source, page, start }) =>
              source === printing.source && page === printing.page && start < printing.start,
          );
          return here ? [{ clause, start: here.start }] : [];
        })
        .toSorted((a, b) => a.start - b.start)
        .map(({ clause }) => ({ clause, proposal: proposalOf.get(clause.id) ?? null })),
    }));
}
