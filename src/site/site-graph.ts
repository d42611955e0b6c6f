import { buildGraph } from './graph.ts';
import { table } from './knowledge-base.ts';

/** The graph of the knowledge base this site is built from. */
export const graph = buildGraph({
  works: table('works'),
  clauses: table('clauses'),
  requirements: table('requirements'),
  proposals: table('proposals'),
  references: table('references'),
  relations: table('relations'),
  terms: table('terms'),
  gaps: table('gaps'),
  notes: table('notes'),
});
