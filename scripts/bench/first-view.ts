import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { launchBrowserServer } from '../../src/testing/chromium.ts';
import { serveFolder } from '../static-server.ts';
import { clauseRows } from './content-folder.ts';
import { benchSite } from './site.ts';
import { benchStarlight, installStarlight } from './starlight.ts';
import { markdownTable } from './table.ts';
import { firstView, type FirstView } from './throttled.ts';

const rounds = 5;

/** A page to look at: what it is called, the folder it is built in, its address there. */
interface Sample {
  name: string;
  folder: string;
  path: string;
}

const measures: [name: string, read: (view: FirstView) => number, digits: number][] = [
  ['requests', ({ requests }) => requests, 0],
  ['kB as sent', ({ kilobytes }) => kilobytes, 1],
  ['of it script, kB', ({ script }) => script, 1],
  ['web fonts', ({ fonts }) => fonts, 0],
  ['largest paint, s', ({ largestPaint }) => largestPaint, 2],
  ['blocking, ms', ({ blocking }) => blocking, 0],
  ['layout shift', ({ shift }) => shift, 3],
];

/**
 * Measures first views of a text, a clause and the comparison of the real knowledge base, and of Starlight's page of the
 * same section, on a slow phone: medians of rounds that take the pages in turn. A Markdown table.
 */
export async function benchFirstView(
  source: string,
  workspace: string,
  withStarlight: boolean,
): Promise<string> {
  const samples = await buildSamples(source, workspace, withStarlight);
  const server = await launchBrowserServer();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const remark = (await drawsKanji(browser)) ? '' : `\n${withoutFont}\n`;
    return tableOf(samples, await viewsOf(browser, samples)) + remark;
  } finally {
    await browser.close();
    await server.close();
  }
}

const withoutFont =
  'No font of this machine has kanji: the browser looks for each of them in vain, which is most of the blocking.';

/** Whether the browser has a font for kanji: without one, all look the same. */
async function drawsKanji(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const [first, second] = await page.evaluate(() =>
    ['鷹', '一'].map((character) => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillText(character, 0, 20);
      return canvas.toDataURL();
    }),
  );
  await page.close();
  return first !== second;
}

async function buildSamples(
  source: string,
  workspace: string,
  withStarlight: boolean,
): Promise<Sample[]> {
  const { project } = await benchSite(source, 1, workspace);
  const content = join(project, 'content');
  const folder = join(project, 'dist');
  const rows = await clauseRows(content);
  const proposal = rows.find(({ role }) => role === 'proposed');
  const clause = rows.find(({ kind, work }) => kind === 'clause' && work === proposal?.work);
  if (clause === undefined) throw new Error(`${content} holds no clause of a guideline.`);
  const section = `${clause.work}/${clause.id.split('/')[1] ?? ''}/`;
  const own: Sample[] = [
    { name: 'text', folder, path: `texts/${section}` },
    { name: 'clause', folder, path: `clauses/${clause.id}/` },
    { name: 'comparison', folder, path: 'compare/' },
  ];
  if (!withStarlight || !(await installStarlight())) return own;
  const other = join(workspace, 'starlight');
  await benchStarlight(content, other, 'section');
  return [...own, { name: 'Starlight, text', folder: join(other, 'dist'), path: section }];
}

async function viewsOf(browser: Browser, samples: readonly Sample[]): Promise<FirstView[][]> {
  const views: FirstView[][] = samples.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`First views: round ${String(round)} of ${String(rounds)} …`);
    for (const [index, { folder, path }] of samples.entries()) {
      const served = await serveFolder({ folder, base: '/', port: 0 });
      try {
        views[index]?.push(await firstView(browser, new URL(path, served.url).href));
      } finally {
        await served.close();
      }
    }
  }
  return views;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function tableOf(samples: readonly Sample[], views: readonly FirstView[][]): string {
  const rows = measures.map(([name, read, digits]) => [
    name,
    ...views.map((own) => median(own.map(read)).toFixed(digits)),
  ]);
  const paints = views.map((own) => median(own.map(({ largestPaint }) => largestPaint)));
  const other = samples.findIndex(({ name }) => name.startsWith('Starlight'));
  const base = paints[other];
  if (base !== undefined) {
    rows.push([
      '**largest paint ÷ Starlight**',
      ...paints.map((paint) => (paint / base).toFixed(2)),
    ]);
  }
  const head = ['', ...samples.map(({ name, path }) => `${name} \`/${path}\``)];
  return markdownTable(head, rows);
}
