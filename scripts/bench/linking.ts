import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { readDescriptor } from '../../src/corpus/descriptor.ts';
import { readOutsideDocuments } from '../../src/corpus/hand-kept.ts';
import { hintsOf } from '../../src/corpus/hints.ts';
import type { ParsedSource } from '../../src/corpus/parsed-source.ts';
import { fromText } from '../../src/parse/from-text.ts';
import { recombine } from './documents.ts';
import { readTemplate } from './template.ts';

/** Times parsing and linking of corpora of these sizes; a Markdown table with growth against n log n. */
export async function benchLinking(source: string, sizes: readonly number[]): Promise<string> {
  const rows: string[] = [];
  let first: { clauses: number; seconds: number } | null = null;
  for (const size of sizes) {
    const { sources, parsing } = await parsedSources(source, size);
    const started = performance.now();
    const { knowledge } = buildCorpus({
      sources,
      relations: [],
      notes: [],
      documents: readOutsideDocuments('documents.yaml', '[]'),
      given: [],
    });
    const seconds = (performance.now() - started) / 1000;
    const clauses = knowledge.clauses.length;
    first ??= { clauses, seconds };
    const growth = seconds / first.seconds;
    const allowed = (clauses * Math.log(clauses)) / (first.clauses * Math.log(first.clauses));
    const cells = [clauses, knowledge.relations.length, parsing.toFixed(2), seconds.toFixed(2)];
    rows.push(`| ${[...cells, `× ${growth.toFixed(1)}`, `× ${allowed.toFixed(1)}`].join(' | ')} |`);
  }
  const head = ['clauses', 'relations', 'parsing, s', 'linking, s', 'growth', 'n log n'];
  return [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n');
}

async function parsedSources(
  source: string,
  size: number,
): Promise<{ sources: ParsedSource[]; parsing: number }> {
  const template = await readTemplate('content', source);
  const started = performance.now();
  const real = { id: source, text: readFileSync(`content/sources/${source}/source.txt`, 'utf8') };
  const yaml = readFileSync(`content/sources/${source}/source.yaml`, 'utf8');
  const documents = [
    { ...real, yaml },
    ...[...recombine(template, size)].map(({ id, text, descriptor }) => {
      return { id, text, yaml: stringify(descriptor) };
    }),
  ];
  const sources = documents.flatMap(({ id, text, yaml: entries }): ParsedSource[] => {
    const { value: descriptor } = readDescriptor(`${id}/source.yaml`, entries);
    if (descriptor === null) throw new Error(`The generated descriptor of ${id} has errors.`);
    const file = `${id}/source.txt`;
    return [
      { file, text, descriptor, parsed: fromText(text, { file, hints: hintsOf(descriptor) }) },
    ];
  });
  return { sources, parsing: (performance.now() - started) / 1000 };
}
