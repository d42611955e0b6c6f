import { unzipSync, strFromU8 } from 'fflate';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../../scripts/astro-build.ts';
import { checkLinks } from '../../../scripts/check-site/links.ts';
import { checkMarkup } from '../../../scripts/check-site/markup.ts';
import { checkOrigins } from '../../../scripts/check-site/origins.ts';
import { checkPolicy } from '../../../scripts/check-site/policy.ts';
import { readSite, type Page as SitePage } from '../../../scripts/check-site/site.ts';
import { serveFolder, type ServedFolder } from '../../../scripts/static-server.ts';
import type { NoteRow, RelationRow, SourceRow, TermRow } from '../../model/knowledge-base.ts';
import type { WorkRow } from '../../model/knowledge-base.ts';
import { linesPerPage } from '../../site/source-lines.ts';
import { testBase } from '../site.ts';
import { hostileText, hostileWork, writeHostileContent } from './content.ts';
import { hostileStrings } from './strings.ts';
import { visitor, type Visitor } from './visitor.ts';

const origin = 'https://example.org';

let work = '';
let served: ServedFolder;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'shishin-hostile-'));
  const content = join(work, 'content');
  const folder = join(work, 'site');
  writeHostileContent(content);
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
}, 360_000);

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
async function visit(path: string): Promise<Visitor> {
  const opened = await visitor(new URL(served.url).origin);
  await opened.page.goto(new URL(path, served.url).href);
  return opened;
}

function built(path: string): Promise<Buffer> {
  return readFile(join(work, 'site', path));
}

async function rows<Row>(table: string): Promise<Row[]> {
  return JSON.parse(await readFile(join(work, 'content', 'generated', table), 'utf8')) as Row[];
}

interface Clause {
  id: string;
  work: string;
  text: string;
}

async function hostileClauses(): Promise<Clause[]> {
  const clauses = await rows<Clause>('clauses.json');
  return clauses.filter((row) => row.work === hostileWork && row.text !== '');
}

const bare = (text: string) => text.replaceAll(/\s/gu, '');

/** Words of many pages as this browser reads their markup, without blanks. */
async function readPages({ page }: Visitor, paths: readonly string[]): Promise<string[]> {
  const urls = paths.map((path) => new URL(path, served.url).href);
  return page.evaluate(async (addresses) => {
    const read: string[] = [];
    for (const address of addresses) {
      // A document that is only parsed is held to the policy of this page, whose styles are others.
      const text = (await (await fetch(address)).text()).replaceAll(
        /<style[^>]*>.*?<\/style>/gsu,
        '',
      );
      const made = new DOMParser().parseFromString(text, 'text/html');
      read.push((made.querySelector('main')?.textContent ?? '').replaceAll(/\s/gu, ''));
    }
    return read;
  }, urls);
}

describe('a source full of markup, code and formulas', () => {
  it('is more than 300 strings, each different', () => {
    expect(new Set(hostileStrings).size).toBeGreaterThanOrEqual(300);
  });

  it('stands on the pages of the source as the same visible text', async () => {
    let shown = '';
    for (
      let part = 1;
      part <= Math.ceil(hostileText.split('\n').length / linesPerPage);
      part += 1
    ) {
      const { page, problems } = await visit(
        `source/hostile/${part === 1 ? '' : `${String(part)}/`}`,
      );
      shown += await page.locator('main').evaluate((main) => main.textContent);
      expect(problems).toEqual([]);
      await page.context().close();
    }
    for (const hostile of hostileStrings) expect(shown).toContain(hostile);
  });

  it('stands on the page of each of its clauses as the same text', async () => {
    const clauses = await hostileClauses();
    expect(clauses.length).toBeGreaterThan(300);
    const pages = await readPages(
      await visit(''),
      clauses.map(({ id }) => `clauses/${id}/`),
    );
    for (const [n, { id, text }] of clauses.entries()) expect(pages[n], id).toContain(bare(text));
  });

  it('runs nothing on the pages of its clauses', async () => {
    const clauses = await hostileClauses();
    const every = Math.ceil(clauses.length / 12);
    const { page, problems } = await visit('');
    for (const { id } of clauses.filter((_, n) => n % every === 0)) {
      await page.goto(new URL(`clauses/${id}/`, served.url).href);
      expect(problems, id).toEqual([]);
    }
  });

  it('defines terms that read as they are written', async () => {
    const terms = (await rows<TermRow>('terms.json')).filter(({ clause }) =>
      clause.startsWith(`${hostileWork}/`),
    );
    expect(terms.length).toBeGreaterThan(20);
    const opened = await visit('texts/terms/');
    const paths = globSync('texts/terms/**/index.html', { cwd: join(work, 'site') });
    const pages = paths.map((path) => path.replaceAll('\\', '/').replace(/index\.html$/u, ''));
    const shown = (await readPages(opened, pages)).join('');
    for (const { term, definition } of terms) {
      expect(shown).toContain(bare(term));
      expect(shown).toContain(bare(definition));
    }
    expect(opened.problems).toEqual([]);
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
});

describe('what is kept by hand', () => {
  it('shows every descriptor as it is written', async () => {
    const sources = await rows<SourceRow>('sources.json');
    const works = (await rows<WorkRow>('works.json')).filter(({ id }) => id.includes('hostile'));
    const opened = await visit('');
    for (const { id, title, issuer, meeting, paper } of sources) {
      if (!id.startsWith('hostile')) continue;
      const [shown = ''] = await readPages(opened, [`source/${id}/`]);
      for (const field of [title, issuer, meeting, paper]) {
        if (field !== null) expect(shown, id).toContain(bare(field));
      }
      await opened.page.goto(new URL(`source/${id}/`, served.url).href);
    }
    for (const { id, title, version } of works) {
      const [shown = ''] = await readPages(opened, [`texts/${id}/`]);
      for (const field of [title, version]) expect(shown, id).toContain(bare(field));
    }
    expect(opened.problems).toEqual([]);
  });

  it('shows every note with its citation', async () => {
    const notes = await rows<NoteRow>('notes.json');
    const { page, problems } = await visit(`texts/${hostileWork}/`);
    const shown = bare(await page.locator('main').evaluate((main) => main.textContent));
    for (const { id, text, citation } of notes) {
      if (!id.startsWith('note-hostile')) continue;
      for (const field of [text, citation.title, citation.issuer]) {
        expect(shown, id).toContain(bare(field));
      }
    }
    expect(problems).toEqual([]);
  });

  it('shows every relation with its reason on both clauses', async () => {
    const relations = (await rows<RelationRow>('relations.json')).filter(({ from, author }) => {
      return author !== null && from.startsWith(`${hostileWork}/`);
    });
    expect(relations.length).toBeGreaterThan(300);
    const pages = await readPages(
      await visit(''),
      relations.map(({ from }) => `clauses/${from}/`),
    );
    for (const [n, { id, reason }] of relations.entries()) {
      expect(pages[n], id).toContain(bare(reason ?? ''));
    }
  });
});

describe('what other programs read', () => {
  it('is well-formed XML where it is XML', async () => {
    const { page } = await visit('');
    const index = strFromU8(await built('sitemap-index.xml'));
    const word = unzipSync(await built('data/sankou-iken-kinyu.docx'));
    const sheet = unzipSync(await built('data/sankou-joko.xlsx'));
    const parts = [...Object.entries(word), ...Object.entries(sheet)]
      .filter(([name]) => /\.(xml|rels)$/u.test(name))
      .map(([, bytes]) => strFromU8(bytes));
    const broken = await page.evaluate(
      (texts) =>
        texts.flatMap((text) => {
          const made = new DOMParser().parseFromString(text, 'application/xml');
          return made.querySelector('parsererror')?.textContent ?? [];
        }),
      [index, strFromU8(await built('sitemap-0.xml')), ...parts],
    );
    expect(broken).toEqual([]);
  });

  it('holds the same words in JSON Lines and JSON-LD', async () => {
    const clauses = await hostileClauses();
    const lines = strFromU8(await built('data/sankou-joko.jsonl'))
      .trimEnd()
      .split('\n');
    const read = new Map(
      lines.map((line) => {
        const { id, text } = JSON.parse(line) as Clause;
        return [id, text];
      }),
    );
    for (const { id, text } of clauses) expect(read.get(id)).toBe(text);
    const linked = JSON.stringify(JSON.parse(strFromU8(await built('data/sankou-joko.jsonld'))));
    for (const { text } of clauses.slice(0, 50)) {
      expect(linked).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('holds the same words in CSV, none of them a formula', async () => {
    const cells = readCsv(strFromU8(await built('data/sankou-joko.csv')));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    const known = new Set(cells.map((cell) => cell.replace(/^'/u, '')));
    for (const { id, text } of await hostileClauses()) {
      expect(known.has(text.replace(/^'/u, '')), id).toBe(true);
    }
  });

  it('holds the same words in Excel, as text and never as a formula', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const bytes = await built('data/sankou-joko.xlsx');
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/u);
    }
    const { sheets } = await readXlsx(bytes);
    const known = new Set(sheets.flatMap(({ rows: lines }) => lines.flat().map(String)));
    for (const { id, text } of await hostileClauses()) expect(known.has(text), id).toBe(true);
  });

  it('names the page in its linked data as the page itself does', async () => {
    const [clause] = await hostileClauses();
    const { page } = await visit(`clauses/${clause?.id ?? ''}/`);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    for (const block of blocks) expect(() => JSON.parse(block) as unknown).not.toThrow();
  });
});

/** The cells of a CSV file, quotes undone. */
function readCsv(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}
