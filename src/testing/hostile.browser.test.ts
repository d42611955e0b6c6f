import { execFile } from 'node:child_process';
import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { stringify } from 'yaml';
import { buildSite } from '../../scripts/astro-build.ts';
import { checkLinks } from '../../scripts/check-site/links.ts';
import { checkMarkup } from '../../scripts/check-site/markup.ts';
import { checkOrigins } from '../../scripts/check-site/origins.ts';
import { checkPolicy } from '../../scripts/check-site/policy.ts';
import { readSite, type Page as SitePage } from '../../scripts/check-site/site.ts';
import { serveFolder, type ServedFolder } from '../../scripts/static-server.ts';
import { linesPerPage } from '../site/source-lines.ts';
import { newPage } from './browser.ts';
import { hostileStrings } from './hostile-strings.ts';
import { testBase } from './site.ts';

const origin = 'https://example.org';
const title = '指針</title><script>hit(1)</script>{process.exit(1)}';
const fullWidth = (n: number) =>
  [...String(n)].map((digit) => '０１２３４５６７８９'.charAt(Number(digit))).join('');

let work = '';
let served: ServedFolder;

/** A guideline whose clauses １, ２, ３ … are the hostile strings. */
const text = hostileStrings.map((hostile, n) => `${fullWidth(n + 1)} ${hostile}\n`).join('\n');

const descriptor = {
  id: 'hostile',
  title,
  issuer: '"><img src=x onerror=hit(2)>',
  published: null,
  meeting: null,
  paper: '=1+1',
  works: {
    teki: { title, short: '{hit(3)}', kind: 'guideline', version: '<b>版</b>' },
  },
  default: { work: 'teki', role: 'current' },
  columns: [],
};

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'shishin-hostile-'));
  const content = join(work, 'content');
  const folder = join(work, 'site');
  await cp('content', content, { recursive: true });
  await mkdir(join(content, 'sources', 'hostile'));
  await writeFile(join(content, 'sources', 'hostile', 'source.txt'), text);
  await writeFile(join(content, 'sources', 'hostile', 'source.yaml'), stringify(descriptor));
  const environment = {
    CONTENT_DIR: content,
    OUT_DIR: folder,
    CACHE_DIR: join(work, 'cache'),
    BASE_PATH: testBase,
    SITE_URL: origin,
  };
  await promisify(execFile)(process.execPath, [resolve('scripts/content.ts')], {
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  });
  await buildSite({ environment });
  served = await serveFolder({ folder, base: testBase, port: 0 });
}, 240_000);

afterAll(async () => {
  await served.close();
  await rm(work, { recursive: true, force: true });
});

/** Some of the pages made from the hostile source, spread evenly. */
function someOf(pages: Map<string, SitePage>, count: number): Map<string, SitePage> {
  const made = [...pages].filter(([path]) => /hostile|teki/.test(path));
  const every = Math.ceil(made.length / count);
  return new Map(made.filter((_, n) => n % every === 0));
}

/** Opens a page of the hostile site and collects everything that must not happen. */
async function visit(path: string): Promise<{ page: Page; problems: string[] }> {
  const page = await newPage();
  const problems: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => problems.push('dialog')));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(served.url).origin)) problems.push(request.url());
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { hit: (n: number) => console.error(`hit ${String(n)}`) });
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(new URL(path, served.url).href);
  return { page, problems };
}

async function rows<Row>(table: string): Promise<Row[]> {
  return JSON.parse(await readFile(join(work, 'content', 'generated', table), 'utf8')) as Row[];
}

describe('a source full of markup, code and formulas', () => {
  it('is more than 300 strings, each different', () => {
    expect(new Set(hostileStrings).size).toBeGreaterThanOrEqual(300);
  });

  it('stands on the pages of the source as the same visible text', async () => {
    let shown = '';
    for (let part = 1; part <= Math.ceil(text.split('\n').length / linesPerPage); part += 1) {
      const { page, problems } = await visit(
        `source/hostile/${part === 1 ? '' : `${String(part)}/`}`,
      );
      shown += await page.locator('main').evaluate((main) => main.textContent);
      expect(problems).toEqual([]);
    }
    for (const hostile of hostileStrings) expect(shown).toContain(hostile);
  });

  it('stands on the pages of its clauses as the same text, and nothing of it runs', async () => {
    const clauses = (
      await rows<{ id: string; work: string; text: string; kind: string }>('clauses.json')
    ).filter((row) => row.work === 'teki' && row.text !== '');
    expect(clauses.length).toBeGreaterThan(250);
    const every = Math.ceil(clauses.length / 12);
    for (const clause of clauses.filter((_, n) => n % every === 0)) {
      const { page, problems } = await visit(`clauses/${clause.id}/`);
      const shown = await page.locator('main').evaluate((main) => main.textContent);
      expect(shown.replaceAll(/\s/g, ''), clause.id).toContain(clause.text.replaceAll(/\s/g, ''));
      expect(problems, clause.id).toEqual([]);
      await page.context().close();
    }
  });

  it('breaks no page: markup, links, policy and origins of the whole site hold', async () => {
    const site = await readSite(join(work, 'site'), testBase, origin);
    const messages = [
      ...checkLinks(site),
      ...checkPolicy(site),
      ...(await checkOrigins(site)),
      ...(await checkMarkup({ ...site, pages: someOf(site.pages, 15) })),
    ];
    expect(messages.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([]);
  }, 180_000);

  it('leaves sitemap and feeds well-formed', async () => {
    const { page } = await visit('sitemap-0.xml');
    expect(await page.evaluate(() => document.querySelector('parsererror'))).toBeNull();
  });
});

describe('the address of a page', () => {
  const places = ['search/?q=', 'compare/?changed=', 'compare/formal/?p=', 'check/?x='];

  it('is shown as text, whatever it holds', async () => {
    for (const place of places) {
      for (const hostile of hostileStrings.slice(0, 4)) {
        const { page, problems } = await visit(place + encodeURIComponent(hostile));
        await page.waitForLoadState('networkidle');
        expect(problems, `${place}${hostile}`).toEqual([]);
        await page.context().close();
      }
    }
  });

  it('goes into the search box and comes out the same', async () => {
    const hostile = '"></title><script>hit(1)</script>';
    const { page } = await visit(`search/?q=${encodeURIComponent(hostile)}`);
    await expect.poll(() => page.locator('main input[type=search]').inputValue()).toBe(hostile);
    expect(inject('site').url).toContain(testBase);
  });
});
