import { createHash, randomUUID } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedDocument } from '../../src/model/parsed-document.ts';
import { fromText, type FromTextOptions } from '../../src/parse/from-text.ts';

/** Parses the text of one file, as `fromText` does. */
export type Parse = (text: string, options: FromTextOptions) => ParsedDocument;

/** Folders whose code decides what a text is parsed to. */
const code = ['../../src/model', '../../src/parse'];

/**
 * A parser that keeps what it made of each file in `folder`, and makes it anew where the text, what the descriptor
 * says of it, or the parser's own code changed. An entry that is damaged or belongs to something else counts as none.
 */
export function cachingParser(folder: string): Parse {
  const version = parserVersion();
  return (text, options) => {
    const key = digest(version, JSON.stringify(options), text);
    const file = join(folder, `${digest(options.file)}.json`);
    const kept = readEntry(file, key);
    if (kept !== null) return kept;
    const parsed = fromText(text, options);
    writeEntry(file, key, JSON.stringify(parsed));
    return parsed;
  };
}

/** Changes with any file of the parser and with Node, whose tables of characters the parser uses. */
function parserVersion(): string {
  const files = code.flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    return globSync('**/*.ts', { cwd: path })
      .filter((name) => !name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`);
  });
  return digest(process.version, ...files);
}

/** The first line of an entry proves what it was made from and that it is whole. */
function readEntry(file: string, key: string): ParsedDocument | null {
  let entry: string;
  try {
    entry = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const end = entry.indexOf('\n');
  const body = entry.slice(end + 1);
  return entry.slice(0, end) === digest(key, body) ? (JSON.parse(body) as ParsedDocument) : null;
}

/** Under its name at once and whole. A cache that cannot be written costs time, nothing else. */
function writeEntry(file: string, key: string, body: string): void {
  const beside = `${file}.${randomUUID()}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(beside, `${digest(key, body)}\n${body}`);
    renameSync(beside, file);
  } catch {
    return;
  }
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(part.length)}:`).update(part);
  return hash.digest('hex');
}
