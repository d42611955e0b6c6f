import { relative, sep } from 'node:path';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { generatedFiles } from '../../src/emit/emit.ts';
import { rowsAsText } from '../../src/emit/tables.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Message } from '../../src/model/message.ts';
import type { StagedFile } from './journal.ts';
import type { Parse } from './parse-cache.ts';
import { readContent } from './read-content.ts';

/** Everything one run makes; `files` is `null` where an error forbids writing. */
export interface MadeContent {
  files: StagedFile[] | null;
  knowledge: Omit<KnowledgeBase, 'records'> | null;
  messages: Message[];
}

/** Reads a content folder and makes all its generated files in memory. */
export function makeContent(
  root: string,
  onStep: (step: string) => void,
  parse?: Parse,
): MadeContent {
  const { input, messages } = readContent(
    root,
    (id, number, of) => onStep(`reading ${id} (${number} of ${of})`),
    parse,
  );
  if (hasError(messages)) return { files: null, knowledge: null, messages };
  onStep('linking');
  const built = buildCorpus(input);
  const found = [...messages, ...built.knowledge.messages];
  if (hasError(found)) return { files: null, knowledge: null, messages: found };
  onStep('writing');
  const knowledge = {
    ...built.knowledge,
    messages: built.knowledge.messages.map((message) => published(message, root)),
  };
  const generated = generatedFiles({ ...built, knowledge }).map(({ path, content }) => ({
    path: `generated/${path}`,
    content,
  }));
  const ids = { path: 'ids.json', content: rowsAsText(built.given) };
  return { files: [...generated, ids], knowledge: built.knowledge, messages: found };
}

/** A message with the same paths wherever the content folder lies: what is generated names no folder of a machine. */
function published(message: Message, root: string): Message {
  const place = (file: string) => `content/${relative(root, file).replaceAll(sep, '/')}`;
  const related = message.related.map((other) => ({ ...other, file: place(other.file) }));
  return { ...message, file: place(message.file), related };
}

function hasError(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === 'error');
}
