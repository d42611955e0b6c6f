import type {
  ClauseRow,
  Operation,
  ProposalRow,
  RelationRow,
  WorkRow,
} from '../model/knowledge-base.ts';
import { sampleText } from './testing-text.ts';

/** A guideline written for the tests. */
export function sampleWork(
  id: string,
  order: number,
  kind: WorkRow['kind'] = 'guideline',
): WorkRow {
  return {
    id,
    title: `${id}の指針`,
    shortTitle: id,
    kind,
    column: kind === 'guideline' ? id : null,
    version: '',
    follows: null,
    sources: ['kaigi'],
    order,
    href: null,
  };
}

/** Rows of a work from lines `id | marker | text | slide`, all printed on that slide of one source. */
export function sampleClauses(
  work: string,
  lines: string,
  slideOf: (id: string) => number,
): ClauseRow[] {
  const clauses = sampleText(lines);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const above = (id: string | null): ClauseRow['headings'] => {
    const clause = id === null ? undefined : byId.get(id);
    if (!clause) return [];
    const { label, text, parent } = clause;
    return [...above(parent), { id: clause.id, label, text }];
  };
  return clauses.map((clause, order) => ({
    ...clause,
    work,
    role: 'current',
    order,
    headings: above(clause.parent),
    sentences: [],
    printings: [
      {
        source: 'kaigi',
        start: order * 10,
        end: order * 10 + 9,
        line: order + 1,
        endLine: order + 1,
        slide: '現行の記載',
        page: slideOf(clause.id),
        parsed: clause.id,
      },
    ],
  }));
}

/** A proposal written for the tests. */
export function sampleProposal(id: string, work: string, operation: Operation): ProposalRow {
  return {
    id,
    clause: id,
    work,
    name: id,
    caption: null,
    operation,
    words: '以下の事項について追加してはどうか。',
    basis: 'stated',
    order: 0,
  };
}

/** A relation written for the tests. */
export function sampleRelation(type: RelationRow['type'], from: string, to: string): RelationRow {
  return {
    id: `${type}:${from}~${to}`,
    type,
    from,
    to,
    basis: 'inferred',
    reason: '共通の語：研修',
    sharedTerms: ['研修'],
    score: 0.5,
    quotes: [],
    author: null,
    date: null,
  };
}
