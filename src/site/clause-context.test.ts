import { expect, test } from 'vitest';
import type { RelationType } from '../model/knowledge-base.ts';
import { clauseContext } from './clause-context.ts';
import { graph } from './site-graph.ts';

/** Relations whose ends name each other on their pages; the others stand on one page, or in a list of their own. */
const mutual: RelationType[] = [
  'plan-direction',
  'plan-clause',
  'plan-proposal',
  'direction-proposal',
  'counterpart',
  'same-section',
  'delegation',
  'delegated-proposal',
];

/** Ids of the rows the page of a clause names as related. */
function namedOn(id: string): string[] {
  const row = graph.clause(id);
  if (row === undefined) throw new Error(`no clause ${id}`);
  const context = clauseContext(row, graph);
  const { plan, clauses, directions, relatedProposals, counterparts, sameSection } = context;
  return [
    ...[plan, clauses, directions, relatedProposals, counterparts, sameSection].flat(),
    ...[context.delegatedBy, context.reach].flat(),
  ]
    .map(({ other }) => other.id)
    .concat(context.delegation.map(({ heading }) => heading.id));
}

test('who follows a link between two passages can go back: both pages name the other', () => {
  const relations = graph.relations.filter(({ type }) => mutual.includes(type));
  expect(relations.length).toBeGreaterThan(0);
  for (const { from, to, type } of relations) {
    expect(namedOn(from), `${type} ${from}`).toContain(to);
    expect(namedOn(to), `${type} ${to}`).toContain(from);
  }
});
