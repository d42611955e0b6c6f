import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDescriptor } from '../../src/corpus/check-descriptor.ts';
import { checkFollows, type LocatedSource } from '../../src/corpus/check-follows.ts';
import { checkLossless } from '../../src/corpus/check-lossless.ts';
import type { CorpusInput } from '../../src/corpus/build-corpus.ts';
import { readDescriptor } from '../../src/corpus/descriptor.ts';
import { givenIdsSchema, type GivenId } from '../../src/corpus/given-id.ts';
import { readNotes, readOutsideDocuments, readRelations } from '../../src/corpus/hand-kept.ts';
import { hintsOf } from '../../src/corpus/hints.ts';
import { type LocatedYaml, readYaml } from '../../src/corpus/located-yaml.ts';
import type { ContentRuleId } from '../../src/corpus/messages/catalogue.ts';
import type { ParsedSource } from '../../src/corpus/parsed-source.ts';
import type { Message } from '../../src/model/message.ts';
import { fromText } from '../../src/parse/from-text.ts';
import { decode } from '../parse-bytes.ts';
import type { Parse } from './parse-cache.ts';

/** What `content/` holds, read and parsed; messages with an error mean that nothing may be written. */
export interface ReadContent {
  input: CorpusInput;
  messages: Message[];
}

/**
 * Reads sources with their descriptors, hand-kept files and given ids of a content folder; `onSource` hears of each
 * source before it is read, with its number and how many there are.
 */
export function readContent(
  root: string,
  onSource: (id: string, number: number, of: number) => void,
  parse: Parse = fromText,
): ReadContent {
  const found = sourceFolders(root).map((folder, index, { length }) => {
    onSource(folder, index + 1, length);
    return readSource(root, folder, parse);
  });
  const located = found.flatMap((source) => source.located ?? []);
  const messages = [
    ...found.flatMap((source) => source.messages),
    ...wrongIds(found),
    ...checkFollows(located),
  ];
  const relations = yamlFiles(join(root, 'relations')).map((file) => readWith(readRelations, file));
  const notes = yamlFiles(join(root, 'notes')).map((file) => readWith(readNotes, file));
  const documentsFile = join(root, 'documents.yaml');
  const documents = existsSync(documentsFile)
    ? readWith(readOutsideDocuments, documentsFile)
    : readOutsideDocuments(documentsFile, '[]');
  const given = readGivenIds(root);
  for (const file of [...relations, ...notes, documents, given]) messages.push(...file.messages);
  if (found.length === 0) messages.push(noSources(root));
  const sources = located.map(({ source }) => source);
  return { input: { sources, relations, notes, documents, given: given.value ?? [] }, messages };
}

interface FoundSource {
  folder: string;
  id: string | null;
  file: string;
  line: number;
  located: LocatedSource | null;
  messages: Message[];
}

function readSource(root: string, folder: string, parse: Parse): FoundSource {
  const file = join(root, 'sources', folder, 'source.txt');
  const descriptorFile = join(root, 'sources', folder, 'source.yaml');
  const refuse = (message: Message): FoundSource => {
    return { folder, id: null, file: descriptorFile, line: 1, located: null, messages: [message] };
  };
  if (!existsSync(file)) {
    const reason = 'Unexpected folder without `source.txt`, expected the published text';
    return refuse(error(file, 'source-missing', reason, 'Add the text, or remove the folder.'));
  }
  const bytes = readBytes(file);
  if (bytes === null) return refuse(unreadable(file));
  const text = decode(bytes);
  if (text === null) {
    const reason = 'Unexpected bytes that are not UTF-8';
    return refuse(error(file, 'source-encoding', reason, 'Save the text as UTF-8 and run again.'));
  }
  if (text.trim() === '') {
    const reason = 'Unexpected empty file, expected the published text';
    return refuse(error(file, 'source-empty', reason, 'Add the text, or remove the folder.'));
  }
  if (!existsSync(descriptorFile)) {
    const reason = `Unexpected source without descriptor, expected ${descriptorFile}`;
    const hint = `Run \`npm run add-source -- FILE --id ${folder}\`, or write the descriptor by hand.`;
    return refuse(error(file, 'descriptor-missing', reason, hint));
  }
  const read = readWith(readDescriptor, descriptorFile);
  if (read.value === null) {
    const { messages } = read;
    return { folder, id: null, file: descriptorFile, line: 1, located: null, messages };
  }
  const descriptor = read.value;
  const problems = checkDescriptor(read.report, descriptor, text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const parsed = parse(text, { file, sha256, hints: hintsOf(descriptor) });
  const source: ParsedSource = { file, text, descriptor, parsed };
  const located = { source, report: read.report };
  const messages = [...problems, ...checkLossless(source)];
  const { line } = read.report(['id'], 'descriptor-id', '', '');
  return { folder, id: descriptor.id, file: descriptorFile, line, located, messages };
}

/** Two documents with one id would overwrite each other; one in a folder of another name would not be found again. */
function wrongIds(found: readonly FoundSource[]): Message[] {
  const groups = Map.groupBy(
    found.filter(({ id }) => id !== null),
    ({ id }) => id ?? '',
  );
  return [...groups].flatMap(([id, [first, second]]): Message[] => {
    if (first === undefined) return [];
    if (second !== undefined) {
      const reason = `Unexpected id \`${id}\`, already the id of ${first.file}`;
      const related = [{ file: first.file, line: first.line }];
      const hint = 'Give one of the documents another id.';
      return [
        { ...error(second.file, 'descriptor-duplicate-id', reason, hint, second.line), related },
      ];
    }
    if (id === first.folder) return [];
    const reason = `Unexpected id \`${id}\`, expected \`${first.folder}\`, the name of its folder`;
    return [error(first.file, 'descriptor-id', reason, 'Rename the folder or the id.', first.line)];
  });
}

function sourceFolders(root: string): string[] {
  const folder = join(root, 'sources');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .sort();
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function readWith<Value>(
  read: (file: string, text: string) => LocatedYaml<Value>,
  file: string,
): LocatedYaml<Value> {
  const text = readText(file);
  return text === null ? { ...read(file, ''), messages: [unreadable(file)] } : read(file, text);
}

/** Ids given so far. JSON is read as such; only where it is none, as YAML, which knows the place of a fault. */
function readGivenIds(root: string): Pick<LocatedYaml<GivenId[]>, 'value' | 'messages'> {
  const file = join(root, 'ids.json');
  if (!existsSync(file)) return { value: [], messages: missingIds(root, file) };
  const text = readText(file);
  if (text === null) return { value: null, messages: [unreadable(file)] };
  try {
    return { value: givenIdsSchema.parse(JSON.parse(text)), messages: [] };
  } catch {
    const { value, messages } = readYaml(file, text, givenIdsSchema, 'ids-malformed');
    const hint =
      'Restore it with `git checkout`; resolve a merge by keeping each id of both sides once.';
    return { value, messages: messages.map((message) => ({ ...message, hint })) };
  }
}

/** No ids are right for a content that was never generated; afterwards they were lost, and with them every address. */
function missingIds(root: string, file: string): Message[] {
  if (!existsSync(join(root, 'generated', 'clauses.json'))) return [];
  const reason = 'Unexpected generated content without `ids.json`, expected the ids given so far';
  const hint =
    'Restore it with `git checkout`. To begin anew on purpose, remove `generated/` as well.';
  return [error(file, 'ids-missing', reason, hint)];
}

function readBytes(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The text of a file kept by hand; `null` where it cannot be opened or is not UTF-8. */
function readText(file: string): string | null {
  const bytes = readBytes(file);
  return bytes === null ? null : decode(bytes);
}

function unreadable(file: string): Message {
  const reason = 'Unexpected file that cannot be read as UTF-8 text';
  const hint = 'Put a text file in its place, or give yourself the right to read it.';
  return error(file, 'source-unreadable', reason, hint);
}

function noSources(root: string): Message {
  const hint = 'Run `npm run add-source -- FILE --id ID` to add one.';
  return error(
    join(root, 'sources'),
    'source-missing',
    'Unexpected empty folder, expected sources',
    hint,
  );
}

function error(
  file: string,
  ruleId: ContentRuleId,
  reason: string,
  hint: string,
  line = 1,
): Message {
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  return { file, ...place, ruleId, severity: 'error', reason, hint, related: [] };
}
