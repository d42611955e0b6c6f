import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { recombine } from './bench/documents.ts';
import { benchLinking } from './bench/linking.ts';
import { measure, weigh, type Run, type Weight } from './bench/measure.ts';
import { benchSearch } from './bench/search.ts';
import { readTemplate } from './bench/template.ts';
import { recoverFirst } from './content/recover-first.ts';

const usage = `npm run bench [-- --clauses 1000,10000] [--source ID]
npm run bench -- --search 117,2000,20000 [--texts FOLDER]
Recombines the sections of a real source into knowledge bases of the given sizes, builds the complete site of each,
and prints wall time, peak memory, files and bytes as a table with growth ratios. Times of a shared machine are noise:
compare ratios of one run.
With --search it measures search in a real browser instead, beside other ways of searching; --texts takes the
paragraphs of a folder of text files as records. With --linking 100,1000,10000 it measures parsing and linking by
themselves, against n log n.`;

const work = resolve('.cache/bench');
const astro = join(
  dirname(createRequire(resolve('package.json')).resolve('astro/package.json')),
  'bin',
  'astro.mjs',
);

/** One size: what was asked for, what the knowledge base holds, what each step took. */
interface Figure {
  wanted: number;
  clauses: number;
  documents: number;
  content: Run;
  build: Run;
  site: Weight;
}

/** Writes a content folder: the real sources, and generated ones beside them. */
async function prepare(folder: string, source: string, wanted: number): Promise<number> {
  const template = await readTemplate('content', source);
  await rm(folder, { recursive: true, force: true });
  await cp('content', folder, { recursive: true });
  await rm(join(folder, 'generated'), { recursive: true, force: true });
  let documents = 1;
  for (const { id, text, descriptor } of recombine(template, wanted)) {
    const target = join(folder, 'sources', id);
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'source.txt'), text);
    await writeFile(join(target, 'source.yaml'), stringify(descriptor));
    documents += 1;
  }
  return documents;
}

async function countClauses(folder: string): Promise<number> {
  const rows: unknown = JSON.parse(
    await readFile(join(folder, 'generated', 'clauses.json'), 'utf8'),
  );
  return Array.isArray(rows) ? rows.length : 0;
}

async function benchSize(source: string, wanted: number): Promise<Figure> {
  const content = join(work, `content-${String(wanted)}`);
  const site = join(work, `site-${String(wanted)}`);
  const documents = await prepare(content, source, wanted);
  const environment = { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: `${site}.cache` };
  console.error(`${String(wanted)} clauses: ${String(documents)} documents, reading …`);
  const contentRun = await measure([resolve('scripts/content.ts')], environment);
  console.error(`  content ${contentRun.seconds.toFixed(1)} s, building …`);
  await rm(site, { recursive: true, force: true });
  await rm(`${site}.cache`, { recursive: true, force: true });
  const build = await measure([astro, 'build'], environment);
  console.error(`  build ${build.seconds.toFixed(1)} s`);
  const clauses = await countClauses(content);
  return { wanted, clauses, documents, content: contentRun, build, site: weigh(site) };
}

const columns: [string, (figure: Figure) => number, number][] = [
  ['documents', ({ documents }) => documents, 0],
  ['clause rows', ({ clauses }) => clauses, 0],
  ['content, s', ({ content }) => content.seconds, 1],
  ['content, peak MB', ({ content }) => content.peak, 0],
  ['site with search, s', ({ build }) => build.seconds, 1],
  ['site, peak MB', ({ build }) => build.peak, 0],
  ['whole, s', ({ content, build }) => content.seconds + build.seconds, 1],
  ['files', ({ site }) => site.files, 0],
  ['MB', ({ site }) => site.megabytes, 1],
  ['pages', ({ site }) => site.pages, 0],
  ['HTML kB per page', ({ site }) => site.pageKilobytes, 1],
];

/** A Markdown table: a line per measure, a column per size, and the growth from each size to the next. */
function table(figures: Figure[]): string {
  const [first] = figures;
  const ratio = (read: (figure: Figure) => number, figure: Figure) =>
    first === undefined || figure === first
      ? ''
      : ` (× ${(read(figure) / read(first)).toFixed(2)})`;
  const head = ['', ...figures.map(({ wanted }) => `${wanted.toLocaleString('en')} clauses`)];
  const body = columns.map(([name, read, digits]) => [
    name,
    ...figures.map((figure) => `${read(figure).toFixed(digits)}${ratio(read, figure)}`),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function machine(): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${String(cpus().length)} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform}, one run`;
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clauses: { type: 'string', default: '1000,10000' },
      source: { type: 'string', default: 'chiiki-renkei' },
      search: { type: 'string' },
      texts: { type: 'string' },
      linking: { type: 'string' },
    },
  });
  const sizes = (values.search ?? values.linking ?? values.clauses).split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(usage);
  if (values.search !== undefined) {
    console.log(`Measured ${machine()}.\n\n${await benchSearch(sizes, values.texts ?? null)}`);
    return;
  }
  if (values.linking !== undefined) {
    console.log(`Measured ${machine()}.\n\n${await benchLinking(values.source, sizes)}`);
    return;
  }
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(await benchSize(values.source, size));
  console.log(`Measured ${machine()}.\n\n${table(figures)}`);
}

recoverFirst('read');
try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
