import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { rowSchemas, tableNames } from './schema.ts';

/** A file of `content/generated/`: path below that folder, and content. */
export interface GeneratedFile {
  path: string;
  content: string;
}

/** One JSON file per table, one row per line, so that a change of one row is a change of one line. */
export function tableFiles(knowledge: KnowledgeBase): GeneratedFile[] {
  return tableNames.map((name) => {
    for (const row of knowledge[name]) rowSchemas[name].parse(row);
    return { path: `${name}.json`, content: rowsAsText(knowledge[name]) };
  });
}

/** Rows as a JSON array, one row per line. */
export function rowsAsText(rows: readonly object[]): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** What the data says about itself wherever it goes: 参考, 出典, the bounds of 「現行」. */
export interface AboutData {
  derived: string;
  credit: string;
  standing: string;
  unofficial: string;
}

/** The whole knowledge base as one JSON text, as it is offered for download. */
export function toKnowledgeBaseJson(knowledge: KnowledgeBase, about: AboutData): string {
  const tables = tableNames.map((name) => `"${name}": ${rowsAsText(knowledge[name]).trimEnd()}`);
  return `{"schemaVersion": "1",\n"about": ${JSON.stringify(about)},\n${tables.join(',\n')}\n}\n`;
}
