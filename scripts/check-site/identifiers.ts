import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Rows } from './rows.ts';
import type { Site } from './site.ts';

/** `data-*` attributes that name rows, with the table the rows stand in. Several ids are parted by blanks. */
const namedRows: Record<string, keyof Rows> = {
  'data-clause': 'clauses',
  'data-proposal': 'proposals',
  'data-work': 'works',
  'data-source': 'sources',
  'data-requirement': 'requirements',
  'data-relation': 'relations',
  'data-reference': 'references',
  'data-term': 'terms',
  'data-gap': 'gaps',
  'data-note': 'notes',
};

/** Every id a page carries for its scripts is an id of the knowledge base. */
export function checkIdentifiers(site: Site, rows: Rows): Message[] {
  const known = new Map(
    Object.values(namedRows).map((table) => [table, new Set(rows[table].map(({ id }) => id))]),
  );
  const messages: Message[] = [];
  for (const { file, attributes } of site.pages.values()) {
    for (const { name, value, line, column } of attributes) {
      const table = namedRows[name];
      if (table === undefined) continue;
      for (const id of value.split(/\s+/).filter((part) => part !== '')) {
        if (known.get(table)?.has(id)) continue;
        const reason = `Unexpected ${name} "${id}", expected an id of ${table}.json`;
        const hint = 'Take the id from the rows the page is made from.';
        messages.push(errorAt({ file, line, column, ruleId: 'site-identifier', reason, hint }));
      }
    }
  }
  return messages;
}
