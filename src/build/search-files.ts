import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeBundle, type Bundle } from '../search/bundle.ts';
import { synonymGroups } from '../search/synonyms.ts';
import { indexContent } from '../search/tokens.ts';
import { variantsFrom, type VariantTable } from '../search/variants.ts';
import { buildGraph } from '../site/graph.ts';
import { knowledgeBase, table } from '../site/knowledge-base.ts';
import { pagefindFiles } from './pagefind-files.ts';
import { contentFolder } from '../site/content-folder.ts';
import { ContentFileError, readKept } from '../site/kept-file.ts';
import { recordName } from '../site/record-name.ts';

const spellings = z.array(z.array(z.string().min(1)).min(2));
const variantTable = z.object({
  groups: spellings,
  typed: z.record(z.string(), z.string()),
  counters: z.array(z.string().min(1)),
  never: spellings,
});

/** The search of a build: its folder is named by what is in it, so that an old page never reads a new index. */
export interface SearchFiles {
  /** Folder below the base, with a final `/`. */
  folder: string;
  /** All files by path in the folder; indexing begins when first asked. */
  files(): Promise<Map<string, Uint8Array>>;
}

/** Reads the records and the table of variants of the knowledge base. */
export function searchFiles(): SearchFiles {
  // Read here and not with the module: a run cut short is completed before the first build reads its rows.
  const graph = buildGraph(knowledgeBase());
  const bundle = makeBundle(table('records'), table('works'), readVariants(), (row) =>
    recordName(row, graph),
  );
  let made: Promise<Map<string, Uint8Array>> | undefined;
  return {
    folder: `search-index/${version(bundle)}/`,
    files: () => (made ??= makeFiles(bundle)),
  };
}

function readVariants(): VariantTable {
  const path = 'search/variants.yaml';
  const kept = readKept(path, variantTable);
  try {
    const variants = { ...kept, synonyms: synonymGroups(table('terms'), kept.never) };
    variantsFrom(variants);
    return variants;
  } catch (error) {
    return refuse(
      join(contentFolder, path),
      error instanceof Error ? error.message : String(error),
    );
  }
}

function refuse(file: string, reason: string): never {
  throw new ContentFileError(`${file}: table of variants refused\n  ${reason}`);
}

async function makeFiles({ files, folded }: Bundle): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const own = Object.entries(files).map(
    ([path, content]) => [path, encoder.encode(JSON.stringify(content))] as const,
  );
  return new Map([...(await pagefindFiles(folded)), ...own]);
}

/**
 * What the files depend on: the bundle, how its characters are indexed, and the version of Pagefind, which package.json
 * pins.
 */
function version({ files, folded }: Bundle): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: { pagefind: string };
  };
  const characters = [...new Set(folded.join(''))].sort().join('');
  const content = JSON.stringify([devDependencies.pagefind, indexContent(characters), files]);
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
