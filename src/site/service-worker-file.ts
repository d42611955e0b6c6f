import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import type { BuildFacts } from '../components/search/service-worker.ts';
import { searchWords } from './search-words.ts';

const source = new URL('../components/search/service-worker.ts', import.meta.url);

/**
 * Writes `sw.js` into a finished site. The name of its cache is a hash of every file of the site, so that each build
 * starts with a cache of its own.
 */
export async function writeServiceWorker(
  folder: string,
  base: string,
  lasting: string[],
  index: string[],
): Promise<void> {
  const facts: BuildFacts = {
    cache: hashOf(folder),
    lasting,
    index,
    offlinePage: offlinePage(base),
  };
  const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  });
  const code = outputText.replace(/^export \{\};\n/mu, '');
  await writeFile(join(folder, 'sw.js'), `const BUILD = ${JSON.stringify(facts)};\n${code}`);
}

/** Files are read one after the other: waiting for each of ten thousand would take longer than reading it. */
function hashOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const path of paths.sort()) hash.update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function offlinePage(base: string): string {
  const { title, text, link } = searchWords.offlinePage;
  return (
    `<!doctype html><html lang="ja"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
    `<h1>${title}</h1><p>${text}</p><p><a href="${base}search/">${link}</a></p>`
  );
}
