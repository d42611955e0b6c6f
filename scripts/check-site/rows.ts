import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';

/** The tables a built site is checked against. */
export type Rows = Omit<KnowledgeBase, 'schemaVersion' | 'messages'>;

const tables = [
  'sources',
  'works',
  'clauses',
  'requirements',
  'proposals',
  'references',
  'relations',
  'terms',
  'gaps',
  'notes',
  'records',
] as const satisfies (keyof Rows)[];

/** Reads the rows a site was built from. */
export async function readRows(content: string): Promise<Rows> {
  const entries = tables.map(async (table) => {
    const text = await readFile(join(content, 'generated', `${table}.json`), 'utf8');
    return [table, JSON.parse(text) as unknown] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as unknown as Rows;
}
