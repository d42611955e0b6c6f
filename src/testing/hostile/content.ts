import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeContent } from '../../../scripts/content/make-content.ts';
import { hostileStrings } from './strings.ts';

/** Work of the guideline whose clauses are the hostile strings. */
export const hostileWork = 'teki';

const fullWidth = (n: number) =>
  [...String(n)].map((digit) => '０１２３４５６７８９'.charAt(Number(digit))).join('');

/** A guideline whose clauses １, ２, ３ … are the hostile strings. */
export const hostileText = hostileStrings
  .map((hostile, n) => `${fullWidth(n + 1)} ${hostile}\n`)
  .join('\n');

/** The string at a place, round and round. */
const string = (n: number) => hostileStrings[n % hostileStrings.length] ?? '';

/** A descriptor every field of which is hostile, from the `n`th string on. */
function descriptor(id: string, work: string, n: number) {
  const titled = { title: string(n), short: string(n + 1), version: string(n + 2) };
  return {
    ...{ id, title: string(n + 3), issuer: string(n + 4), published: null },
    ...{ meeting: hostileStrings.join('／'), paper: string(n + 5) },
    works: {
      [work]: { ...titled, kind: 'guideline', names: [string(n + 6)], actor: string(n + 7) },
    },
    default: { work, role: 'current' },
  };
}

function put(root: string, path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

const day = '2026-11-22';

/** 300 notes on the work, each field another string. */
function notes() {
  return hostileStrings.map((text, n) => ({
    id: `hostile-${String(n)}`,
    about: [hostileWork],
    text,
    citation: { title: string(n + 1), issuer: string(n + 2), date: string(n + 3), url: null },
    checked: day,
  }));
}

interface Unit {
  id: string;
  text: string;
}

/** A relation from each clause to the next, with its words, a reason and an author that are hostile too. */
function relations(units: readonly Unit[]) {
  return units.slice(1).map((unit, n) => {
    const from = units[n] ?? unit;
    const quotes = { from: from.text, to: unit.text };
    const by = { reason: string(n + 5), author: string(n + 9), date: day };
    return { type: 'counterpart', from: from.id, to: unit.id, quotes, ...by };
  });
}

/** Documents whose names are hostile; texts that print such a name link to them. */
function documents() {
  return hostileStrings.slice(0, 60).map((title, n) => ({
    ...{ id: `document-${String(n)}`, title, short: string(n + 1), kind: 'law' },
    ...{ href: 'https://example.org/law', names: [string(n + 2)], within: [hostileWork] },
    reason: string(n + 3),
  }));
}

/**
 * Writes a content folder in which everything a person or a document may bring is hostile: the text, descriptors,
 * notes, relations and names of documents. The real content stands beside it.
 */
export function writeHostileContent(root: string): void {
  cpSync('content', root, { recursive: true });
  put(root, 'sources/hostile/source.txt', hostileText);
  put(root, 'sources/hostile/source.yaml', stringify(descriptor('hostile', hostileWork, 0)));
  for (let n = 0; n < 8; n += 1) {
    const id = `hostile-${String(n)}`;
    const text = `１ ${string(n * 40)}\n\n２ ${string(n * 40 + 1)}\n`;
    put(root, `sources/${id}/source.txt`, text);
    put(root, `sources/${id}/source.yaml`, stringify(descriptor(id, `work-${id}`, n * 40)));
  }
  put(root, 'notes/hostile.yaml', stringify(notes()));
  put(root, 'documents.yaml', stringify(documents()));
  const { knowledge, messages } = makeContent(root, () => undefined);
  if (knowledge === null) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  const units = knowledge.clauses.filter(({ work, text }) => work === hostileWork && text !== '');
  put(root, 'relations/hostile.yaml', stringify(relations(units)));
}
