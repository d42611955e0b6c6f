import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { readDescriptor } from '../../src/corpus/descriptor.ts';
import { readOutsideDocuments } from '../../src/corpus/hand-kept.ts';
import { hintsOf } from '../../src/corpus/hints.ts';
import type { ParsedSource } from '../../src/corpus/parsed-source.ts';
import type { ClauseRow } from '../../src/model/knowledge-base.ts';
import { fromText } from '../../src/parse/from-text.ts';
import { contentFolder } from '../../src/site/content-folder.ts';
import { recombine, sectionsPerDocument } from './documents.ts';
import { readTemplate } from './template.ts';

/** A source of a corpus: its id, its text and its descriptor as YAML. */
export interface CorpusDocument {
  id: string;
  text: string;
  yaml: string;
}

/**
 * The documents of a corpus that has about so many clauses, the real source first: whole documents, then one cut
 * short to come as close as whole sections allow. A clause is a row of the knowledge base, so a clause page.
 */
export async function documentsOf(source: string, clauses: number): Promise<CorpusDocument[]> {
  const template = await readTemplate(contentFolder, source);
  const read = (name: string) => readFileSync(join(contentFolder, 'sources', source, name), 'utf8');
  const documents = [{ id: source, text: read('source.txt'), yaml: read('source.yaml') }];
  const make = (sections: number): CorpusDocument => {
    const { id, text, descriptor } = recombine(template, documents.length, sections);
    return { id, text, yaml: stringify(descriptor) };
  };
  let missing = clauses - countRows(documents[0]);
  while (missing > 0) {
    const whole = make(sectionsPerDocument);
    const rows = countRows(whole);
    const share = Math.round((missing / rows) * sectionsPerDocument);
    const document = missing >= rows ? whole : make(Math.max(share, 1));
    documents.push(document);
    missing = missing >= rows ? missing - rows : 0;
  }
  return documents;
}

function countRows(document: CorpusDocument | undefined): number {
  return document === undefined ? 0 : link([parse(document)]).clauses.length;
}

/** Parses one document of a corpus. */
export function parse({ id, text, yaml }: CorpusDocument): ParsedSource {
  const { value: descriptor } = readDescriptor(`${id}/source.yaml`, yaml);
  if (descriptor === null) throw new Error(`The generated descriptor of ${id} has errors.`);
  const file = `${id}/source.txt`;
  return { file, text, descriptor, parsed: fromText(text, { file, hints: hintsOf(descriptor) }) };
}

/** Links parsed documents to a knowledge base. */
export function link(sources: ParsedSource[]) {
  const documents = readOutsideDocuments('documents.yaml', '[]');
  return buildCorpus({ sources, relations: [], notes: [], documents, given: [] }).knowledge;
}

/** Writes a content folder: everything hand-kept of the real one, and the documents as its sources. */
export async function writeContent(folder: string, documents: CorpusDocument[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(contentFolder, folder, { recursive: true });
  await rm(join(folder, 'generated'), { recursive: true, force: true });
  for (const { id, text, yaml } of documents) {
    const target = join(folder, 'sources', id);
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'source.txt'), text);
    await writeFile(join(target, 'source.yaml'), yaml);
  }
}

/** The clause rows `npm run content` wrote into a content folder. */
export async function clauseRows(folder: string): Promise<ClauseRow[]> {
  const rows = await readFile(join(folder, 'generated', 'clauses.json'), 'utf8');
  return JSON.parse(rows) as ClauseRow[];
}
