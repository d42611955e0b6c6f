import type { BuiltCorpus } from '../corpus/build-corpus.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { sectionFiles } from './mdx.ts';
import { recordRows } from './records.ts';
import { type GeneratedFile, rowsAsText, tableFiles } from './tables.ts';

/** The knowledge base as it is published: with everything search can find. */
export function withRecords(knowledge: Omit<KnowledgeBase, 'records'>): KnowledgeBase {
  return { ...knowledge, records: recordRows(knowledge) };
}

/** All files of `content/generated/`, by path. */
export function generatedFiles({ knowledge, sourceFiles }: BuiltCorpus): GeneratedFile[] {
  const whole = withRecords(knowledge);
  const sources = sourceFiles.map(({ id, spans, ...rest }) => ({
    path: `sources/${id}.json`,
    content: `${JSON.stringify(rest).slice(0, -1)},"spans":${rowsAsText(spans).trimEnd()}}\n`,
  }));
  return [...tableFiles(whole), ...sources, ...sectionFiles(whole)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
