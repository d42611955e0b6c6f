import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Rows } from './rows.ts';
import type { Attribute, Site } from './site.ts';

/** `data-*` attributes that name rows, with the table the rows stand in. Several ids are parted by `separator`. */
const namedRows: Record<string, keyof Rows> = {
  'data-clause': 'clauses',
  'data-way': 'clauses',
  'data-proposal': 'proposals',
  'data-formal': 'works',
  'data-item': 'requirements',
};

/** Blanks part ids; `~` joins the clause that delegates with the requirement it delegates. */
const separator = /[\s~]+/;

/** Ids a word of the interface cannot be taken for: an attribute that holds one must stand in the table above. */
function isPath(id: string): boolean {
  return id.includes('/');
}

type Problem = Pick<Message, 'reason' | 'hint'>;

function problemsOf(attribute: Attribute, ids: Map<keyof Rows, Set<string>>): Problem[] {
  const { name } = attribute;
  if (!name.startsWith('data-')) return [];
  const values = attribute.value.split(separator).filter((part) => part !== '');
  const table = namedRows[name];
  if (table !== undefined) {
    const unknown = values.filter((id) => !ids.get(table)?.has(id));
    return unknown.map((id) => ({
      reason: `Unexpected ${name} "${id}", expected an id of ${table}.json`,
      hint: 'Take the id from the rows the page is made from.',
    }));
  }
  const tables = [...ids.values()];
  const unchecked = values.filter(isPath).some((id) => tables.some((known) => known.has(id)));
  const reason = `Unexpected id of a row in ${name}, expected an attribute that is checked`;
  const hint = 'Name the attribute and its table in scripts/check-site/identifiers.ts.';
  return unchecked ? [{ reason, hint }] : [];
}

/** Every id a page carries for its scripts is an id of the knowledge base. */
export function checkIdentifiers(site: Site, rows: Rows): Message[] {
  const tables = Object.keys(rows) as (keyof Rows)[];
  const ids = new Map(tables.map((table) => [table, new Set(rows[table].map(({ id }) => id))]));
  const messages: Message[] = [];
  for (const { file, attributes } of site.pages.values()) {
    for (const attribute of attributes) {
      const { line, column } = attribute;
      for (const problem of problemsOf(attribute, ids)) {
        messages.push(errorAt({ file, line, column, ruleId: 'site-identifier', ...problem }));
      }
    }
  }
  return messages;
}
