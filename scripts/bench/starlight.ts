import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measure, weigh, type Run, type Weight } from './measure.ts';
import { astro } from './site.ts';
import { writePages, type PageCut } from './starlight/pages.ts';
import { layOut } from './workspace.ts';

const manifest = resolve('scripts/bench/starlight');
const installed = resolve('.cache/bench/starlight');

const files = {
  'package.json': join(manifest, 'package.json'),
  'astro.config.mjs': join(manifest, 'astro.config.mjs'),
  'src/content.config.js': join(manifest, 'content.config.js'),
};

/** Versions the manifest pins. */
export const starlightVersions = (
  JSON.parse(readFileSync(join(manifest, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  }
).dependencies;

/** What Starlight made of a knowledge base. */
export interface StarlightFigure {
  run: Run;
  weight: Weight;
  /** Address of a page of a guideline. */
  page: string;
}

/** Installs Starlight at the pinned versions, once; `false` where the registry cannot be reached. */
export async function installStarlight(): Promise<boolean> {
  const wanted = await readFile(join(manifest, 'package.json'), 'utf8');
  const stamp = join(installed, 'node_modules', '.installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return true;
  await mkdir(installed, { recursive: true });
  await writeFile(join(installed, 'package.json'), wanted);
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline'];
  const { status, error } = spawnSync('npm', ['install', ...options], {
    cwd: installed,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000,
  });
  if (status !== 0 || error !== undefined) return false;
  await writeFile(stamp, wanted);
  return true;
}

/** Builds the texts of a content folder as Starlight pages, with its usual search. */
export async function benchStarlight(
  content: string,
  project: string,
  cut: PageCut,
): Promise<StarlightFigure> {
  // A copy, not a link: Starlight's components must lie below the project.
  layOut(project, { node_modules: join(installed, 'node_modules'), ...files });
  const page = await writePages(content, project, cut);
  console.error('  Starlight: building …');
  const run = await measure([astro, 'build'], project);
  return { run, weight: weigh(join(project, 'dist')), page };
}
