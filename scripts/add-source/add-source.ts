import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptor } from '../../src/corpus/descriptor.ts';
import { draftDescriptor } from '../../src/corpus/draft-descriptor.ts';
import { sourceFacts } from '../../src/corpus/source-facts.ts';
import { toOutlineText } from '../../src/parse/text/outline-text.ts';
import { isRefused } from '../../src/parse/lines/refused.ts';
import { replaceTargets, withRecoveredLock } from '../content/journal.ts';
import { parseBytes } from '../parse-bytes.ts';
import type { ParsedDocument } from '../../src/model/parsed-document.ts';
import type { AddSourceOptions } from './options.ts';

/** What was added, for a person to read; or the one reason why nothing was. */
export type AddedSource = { outline: string; review: string } | { error: string };

/** Adds a published text to the content: the file byte for byte, and a draft of its descriptor. */
export function addSource({ file, id, title, content }: AddSourceOptions): AddedSource {
  const bytes = readBytes(file);
  if (bytes === null) return { error: `${file} cannot be read. Name a text file.` };
  const { text, document } = parseBytes(bytes, file);
  const refusal = document.messages[0];
  if (text === null || isRefused(document)) {
    return { error: `${file}: ${refusal?.reason ?? ''}. ${refusal?.hint ?? ''}` };
  }
  if (text.trim() === '') return { error: `${file} is empty. Name the published text.` };
  const facts = sourceFacts(text, document);
  const descriptor = draftDescriptor({ id, title, facts, document });
  const invalid = readDescriptor('source.yaml', descriptor).messages[0];
  if (invalid !== undefined) return { error: `${invalid.reason}. ${invalid.hint}` };
  const target = `sources/${id}`;
  const folder = join(content, target);
  const files = [
    { path: `${target}/source.txt`, content: bytes },
    { path: `${target}/source.yaml`, content: descriptor },
  ];
  // Only one run writes at a time, so that the look and the writing belong together.
  const isNew = withRecoveredLock(content, () => {
    if (existsSync(folder)) return false;
    replaceTargets(content, [target], files);
    return true;
  });
  if (!isNew) return { error: `${folder} exists. Choose another --id, or remove it first.` };
  return { outline: toOutlineText(document), review: review(folder, document) };
}

function readBytes(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function review(folder: string, { messages, clauses, columns }: ParsedDocument): string {
  const lines = messages.map(({ line, ruleId, reason }) => `  line ${line}: ${reason} (${ruleId})`);
  return [
    `Added ${folder}: ${clauses.length} units, ${columns.length} columns, ${messages.length} messages.`,
    ...lines,
    `Review the outline above and ${join(folder, 'source.yaml')}, then run: npm run content && npm start`,
  ].join('\n');
}
