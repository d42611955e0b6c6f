import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../emit/schema.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { SourceFile } from '../model/source-file.ts';
import { contentFolder } from './content-folder.ts';
import { ContentFileError } from './kept-file.ts';

const generated = join(contentFolder, 'generated');
const tables = new Map<string, unknown>();

/** The rows of one table of `content/generated/`, read once per build. */
export function table<Name extends Exclude<keyof KnowledgeBase, 'schemaVersion'>>(
  name: Name,
): KnowledgeBase[Name] {
  return readOnce(`${name}.json`) as KnowledgeBase[Name];
}

/** Every table at once. */
export function knowledgeBase(): KnowledgeBase {
  const tables = tableNames.map((name) => [name, table(name)] as const);
  return {
    schemaVersion: '1',
    ...(Object.fromEntries(tables) as Omit<KnowledgeBase, 'schemaVersion'>),
  };
}

/** Spans, columns and slides of one source, by its id. */
export function sourceFile(id: string): SourceFile {
  return readOnce(`sources/${id}.json`) as SourceFile;
}

/** The text of one source as published, character for character. */
export function sourceText(id: string): string {
  return readFileSync(join(contentFolder, 'sources', id, 'source.txt'), 'utf8');
}

function readOnce(path: string): unknown {
  const known = tables.get(path);
  if (known !== undefined) return known;
  const rows = readJson(join(generated, path));
  tables.set(path, rows);
  return rows;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(file, error instanceof Error ? error.message : String(error));
  }
}

function refuse(file: string, reason: string): never {
  const what = `Unexpected file ${file} that cannot be read: ${reason}`;
  throw new ContentFileError(`${what}\n  Make it from the sources: npm run content`);
}
