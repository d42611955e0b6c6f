import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/site/content-folder.ts';
import { benchAudits } from './bench/audits.ts';
import { benchFirstView } from './bench/first-view.ts';
import { growthTable, type SizeFigure } from './bench/growth.ts';
import { benchLinking } from './bench/linking.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site.ts';
import { benchStarlight, installStarlight } from './bench/starlight.ts';
import type { PageCut } from './bench/starlight/pages.ts';
import { describeRun, openWorkspace } from './bench/workspace.ts';
import { recoverFirst } from './content/recover-first.ts';
import { isArgumentError, UsageError } from './usage-error.ts';

const usage = `npm run bench [-- --clauses 1000,10000] [--source ID] [--starlight off]
npm run bench -- --search 119,2000,20000 [--texts FOLDER]
npm run bench -- --linking 100,1000,10000
npm run bench -- --audit
npm run bench -- --first-view
Recombines the sections of a real source into knowledge bases of the given sizes, builds the complete site of each and
Starlight with the same sections beside it, and prints everything as Markdown tables. A clause is a row of the
knowledge base, so a clause page. Times of a shared machine are noise: compare ratios of one run.
With --search it measures search in a real browser instead, beside other ways of searching; --texts takes the
paragraphs of a folder of text files as records. With --linking it measures parsing and linking by themselves, against
n log n; with --first-view the first views of the real site's pages and of Starlight's on a slow phone; with --audit it
lets Lighthouse audit the real site on its mobile settings. BENCH_DIR names the folder it builds in; without it, memory
(/dev/shm) where there is room, else .cache/bench.`;

async function benchSizes(
  source: string,
  sizes: readonly number[],
  workspace: string,
  withStarlight: boolean,
): Promise<string> {
  const installed = withStarlight && (await installStarlight());
  if (withStarlight && !installed) {
    console.error('Starlight could not be installed (no registry?): going on without it.');
  }
  const figures: SizeFigure[] = [];
  for (const size of sizes) {
    const site = await benchSite(source, size, workspace);
    const content = join(site.project, 'content');
    const build = (cut: PageCut) =>
      installed ? benchStarlight(content, join(workspace, 'starlight'), cut) : null;
    figures.push({ site, starlight: await build('section'), tenRows: await build(10) });
  }
  return growthTable(figures);
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clauses: { type: 'string', default: '1000,10000' },
      source: { type: 'string', default: readdirSync(join(contentFolder, 'sources'))[0] ?? '' },
      starlight: { type: 'string', default: 'on' },
      search: { type: 'string' },
      texts: { type: 'string' },
      linking: { type: 'string' },
      audit: { type: 'boolean', default: false },
      'first-view': { type: 'boolean', default: false },
    },
  });
  const sizes = (values.search ?? values.linking ?? values.clauses).split(',').map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 1))
    throw new UsageError('Unexpected size, expected whole numbers from 1, separated by commas.');
  if (!existsSync(join(contentFolder, 'sources', values.source)))
    throw new UsageError(
      `Unexpected source ${values.source}, expected a folder of ${join(contentFolder, 'sources')}.`,
    );
  if (!['on', 'off'].includes(values.starlight))
    throw new UsageError(`Unexpected --starlight ${values.starlight}, expected on or off.`);
  if (values.texts !== undefined && !existsSync(values.texts))
    throw new UsageError(`Unexpected folder ${values.texts}, expected one with text files.`);
  const workspace = openWorkspace();
  console.log(`Measured ${describeRun(workspace)}, one run.\n`);
  if (values.audit) {
    console.log(await benchAudits());
    return;
  }
  if (values.search !== undefined) {
    console.log(await benchSearch(sizes, values.texts ?? null));
    return;
  }
  if (values.linking !== undefined) {
    console.log(await benchLinking(values.source, sizes));
    return;
  }
  const withStarlight = values.starlight === 'on';
  if (!values['first-view']) {
    console.log(await benchSizes(values.source, sizes, workspace, withStarlight));
    console.log(`\n${await benchLinking(values.source, sizes)}\n`);
  }
  console.log(await benchFirstView(values.source, workspace, withStarlight));
  if (!values['first-view']) console.log(`\n${await benchAudits()}`);
}

recoverFirst('read');
try {
  await bench();
} catch (error) {
  if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
