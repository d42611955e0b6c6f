import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clauseRows, documentsOf, writeContent } from './content-folder.ts';
import { measure, weigh, type Run, type Weight } from './measure.ts';
import { layOut } from './workspace.ts';

/** Astro's own program, below a project. */
export const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

/** What of the repository a build reads. */
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];

/** One size: what was asked for, what the knowledge base holds, what each step took. */
export interface SiteFigure {
  wanted: number;
  clauses: number;
  documents: number;
  content: Run;
  /** The same again with nothing changed: sources come from the cache. */
  contentAgain: Run;
  build: Run;
  weight: Weight;
  /** Folder of the project, with `content` and `dist`. */
  project: string;
}

/** Builds the complete site of a corpus of about so many clauses. */
export async function benchSite(
  source: string,
  wanted: number,
  workspace: string,
): Promise<SiteFigure> {
  const project = join(workspace, `site-${String(wanted)}`);
  const documents = await documentsOf(source, wanted);
  layOut(project, Object.fromEntries(parts.map((part) => [part, part])));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  await writeContent(join(project, 'content'), documents);
  console.error(`${String(wanted)} clauses: reading ${String(documents.length)} documents …`);
  const content = await measure([join('scripts', 'content.ts')], project);
  const contentAgain = await measure([join('scripts', 'content.ts')], project);
  console.error(`  ${content.seconds.toFixed(1)} s; building …`);
  const build = await measure([astro, 'build'], project);
  console.error(`  ${build.seconds.toFixed(1)} s`);
  const clauses = await clauseRows(join(project, 'content'));
  return {
    wanted,
    clauses: clauses.length,
    documents: documents.length,
    content,
    contentAgain,
    build,
    weight: weigh(join(project, 'dist')),
    project,
  };
}
