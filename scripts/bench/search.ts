import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import { chromium, type Browser, type Page } from 'playwright-core';
import { contentFolder } from '../../src/site/content-folder.ts';
import type { RecordRow, WorkRow } from '../../src/model/knowledge-base.ts';
import { makeBundle } from '../../src/search/bundle.ts';
import { pagefindFiles } from '../../src/build/pagefind-files.ts';
import { launchBrowserServer } from '../../src/testing/chromium.ts';
import { buildSite } from '../astro-build.ts';
import { serveFolder } from '../static-server.ts';
import {
  askFirst,
  askIncludes,
  askPairs,
  askSite,
  askStock,
  type FirstVisit,
  type Timing,
} from './search-page.ts';
import { table, visitTable, type Line, type Visit } from './search-table.ts';
import { filesIn, sentKilobytes } from './sent-size.ts';
import { growRecords, paragraphsOf, pickQueries } from './search-records.ts';

const work = resolve('.cache/bench-search');
const queryCount = 101;
const variants = { groups: [], typed: {}, counters: [], never: [], synonyms: [] };

const visits = 5;
const frequent = ['の', 'すること'];

/** Measures the search of the site beside others in one real browser, at each size; prints a table. */
export async function benchSearch(sizes: readonly number[], texts: string | null): Promise<string> {
  const site = join(work, 'site');
  await rm(work, { recursive: true, force: true });
  await buildSite({ environment: { OUT_DIR: site } });
  const server = await launchBrowserServer();
  const browser = await chromium.connect(server.wsEndpoint());
  const lines: Line[] = [];
  const visited: Visit[] = [];
  try {
    const real = await readRows<RecordRow>('records');
    const works = await readRows<WorkRow>('works');
    const paragraphs = texts === null ? [] : paragraphsOf(texts);
    for (const size of sizes) {
      console.error(`${String(size)} records …`);
      const rows = growRecords(real, paragraphs, size);
      const figures = await benchSize(browser, site, rows, works);
      lines.push(...figures.lines);
      visited.push(...figures.visits);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return `${table(lines)}\n\n${visitTable(visited)}`;
}

async function readRows<Row>(name: string): Promise<Row[]> {
  return JSON.parse(
    await readFile(join(contentFolder, 'generated', `${name}.json`), 'utf8'),
  ) as Row[];
}

async function benchSize(
  browser: Browser,
  site: string,
  rows: RecordRow[],
  works: WorkRow[],
): Promise<{ lines: Line[]; visits: Visit[] }> {
  const folder = join(work, String(rows.length));
  await cp(site, folder, { recursive: true });
  const { files, folded } = makeBundle(rows, works, variants, ({ label, section }) => ({
    title: label,
    place: [section],
  }));
  const [index = ''] = await readdir(join(folder, 'search-index'));
  const own = join(folder, 'search-index', index);
  await rm(own, { recursive: true });
  await writeAll(own, await pagefindFiles(folded));
  await writeAll(own, Object.entries(files).map(jsonFile));
  await writeStock(join(folder, 'stock'), folded);
  await writeAll(folder, [jsonFile(['all.json', folded])]);
  const pairs = createRequire(import.meta.url).resolve('minisearch');
  await cp(pairs.replace(/dist.*/, 'dist/es/index.js'), join(folder, 'minisearch.js'));
  const assets = await readdir(join(folder, '_astro'));
  const worker = `/_astro/${assets.find((name) => name.startsWith('worker-')) ?? ''}`;

  const queries = pickQueries(rows, queryCount);
  const truth = queries.map((query) =>
    folded.flatMap((text, ordinal) => (text.includes(query) ? [ordinal] : [])),
  );
  const served = await serveFolder({ folder, base: '/', port: 0 });
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ bypassCSP: true, serviceWorkers: 'block' });
    await page.goto(`${served.url}404.html`);
    return page;
  };
  const inFolder = (path: string): string => join(folder, path);
  /** Scripts, index and texts loaded until the first answer: of the site, by its search page. */
  const loadedBy = async (
    query: string | undefined,
    ask: (page: Page, queries: string[]) => Promise<Timing>,
    asked: string[],
  ): Promise<string[]> => {
    const page = await open();
    if (query !== undefined) await page.goto('about:blank');
    const loaded = new Set<string>();
    page.context().on('request', (request) => loaded.add(new URL(request.url()).pathname));
    if (query === undefined) await ask(page, asked.slice(0, 1));
    else {
      const address = new URLSearchParams({ q: query, exact: '1' }).toString();
      await page.goto(`${served.url}search/?${address}`);
      await page.locator('[data-search-results][data-state="done"]').waitFor({ timeout: 60_000 });
    }
    const paths = [...loaded];
    await page.close();
    // What is loaded behind the first answer is no part of it.
    return paths.filter((path) => /\.(js|json|pagefind|pf_\w+)$/.test(path) && !later.test(path));
  };
  const visit = async (query: string, blocked: boolean): Promise<Visit> => {
    const figures: FirstVisit[] = [];
    for (let at = 0; at < visits; at += 1) {
      const page = await open();
      if (blocked) await page.context().route(later, (route) => route.abort());
      figures.push(await askFirst(page, worker, query));
      await page.close();
    }
    const middle = (read: (figure: FirstVisit) => number) => quantile(figures.map(read), 0.5);
    return {
      records: rows.length,
      query,
      texts: blocked ? 'first file only' : 'all, behind the index',
      first: middle(({ first }) => first),
      all: middle(({ all }) => all),
      pause: middle(({ pause }) => pause),
      total: middle(({ total }) => total),
    };
  };
  const measure = async (
    way: string,
    sizeOf: string[],
    ask: (page: Page, queries: string[]) => Promise<Timing>,
    asked = queries,
    expected = truth,
  ): Promise<Line> => {
    const loaded = await loadedBy(way.startsWith('site') ? asked[0] : undefined, ask, asked);
    const all = (await Promise.all(sizeOf.map((path) => filesIn(inFolder(path))))).flat();
    const page = await open();
    const timing = await ask(page, asked);
    await page.close();
    return {
      records: rows.length,
      way,
      ...agreement(timing.found, expected),
      p50: quantile(timing.times, 0.5),
      p95: quantile(timing.times, 0.95),
      first: timing.ready,
      engineKilobytes: await sentKilobytes(loaded.filter(isEngine).map(inFolder)),
      ownKilobytes: await sentKilobytes(loaded.filter((path) => !isEngine(path)).map(inFolder)),
      indexKilobytes: await sentKilobytes(all.filter(isEngine)),
      textKilobytes: await sentKilobytes(all.filter((path) => !isEngine(path))),
    };
  };
  const withoutTexts = async (page: Page): Promise<void> => {
    await page.context().route('**/folded/*', (route) => route.abort());
  };
  const ownFiles = [`search-index/${index}`];
  const askOwn = (page: Page, asked: string[]) => askSite(page, worker, asked);
  const askIndex = async (page: Page, asked: string[]) => {
    await withoutTexts(page);
    return askOwn(page, asked);
  };
  const count = (query: string): number[] => [folded.filter((text) => text.includes(query)).length];
  try {
    const lines = [
      await measure('site, index only', ownFiles, askIndex, queries, queries.map(count)),
      await measure('site, texts loaded', ownFiles, askOwn, queries, queries.map(count)),
      await measure('site, の and すること', ownFiles, askOwn, frequent, frequent.map(count)),
      await measure('Pagefind as it comes', ['stock'], (page, asked) =>
        askStock(page, '/stock/pagefind.js', asked),
      ),
      await measure('includes()', ['all.json'], (page, asked) =>
        askIncludes(page, '/all.json', asked),
      ),
      await measure('MiniSearch, pairs', ['all.json'], (page, asked) =>
        askPairs(page, { script: '/minisearch.js', texts: '/all.json' }, asked),
      ),
    ];
    const visits: Visit[] = [];
    for (const blocked of [false, true]) {
      for (const query of frequent) visits.push(await visit(query, blocked));
    }
    return { lines, visits };
  } finally {
    await served.close();
  }
}

/** Files of folded texts that come behind the first answer. */
const later = /folded\/[1-9]/;

/** Whether a file is Pagefind's. */
function isEngine(path: string): boolean {
  return /pagefind|\.pf_|\/stock\//.test(path);
}

function jsonFile([path, content]: [string, unknown]): [string, Uint8Array] {
  return [path, new TextEncoder().encode(JSON.stringify(content))];
}

async function writeAll(folder: string, files: Iterable<[string, Uint8Array]>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

async function writeStock(folder: string, texts: readonly string[]): Promise<void> {
  const { index } = await createIndex({});
  for (const [at, content] of texts.entries()) {
    const url = `/${String(at).padStart(8, '0')}`;
    await index?.addCustomRecord({ url, content, language: 'ja' });
  }
  await index?.writeFiles({ outputPath: folder });
  await close();
}

/** Shares over all queries together; where only totals are known, a total is right or wrong as a whole. */
function agreement(found: number[][], expected: number[][]): Pick<Line, 'recall' | 'precision'> {
  const shares = expected.map((wanted, at) => {
    const got = found[at] ?? [];
    const right = got.filter((one) => wanted.includes(one)).length;
    return {
      recall: wanted.length === 0 ? 1 : right / wanted.length,
      precision: got.length === 0 ? 1 : right / got.length,
    };
  });
  const mean = (read: (share: { recall: number; precision: number }) => number): number =>
    shares.reduce((sum, share) => sum + read(share), 0) / shares.length;
  return { recall: mean(({ recall }) => recall), precision: mean(({ precision }) => precision) };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
