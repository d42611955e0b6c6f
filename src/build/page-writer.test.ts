import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageWriter } from './page-writer.ts';
import { SiteFingerprint } from './site-fingerprint.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shishin-pages-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Options = Parameters<AstroPrerenderer['render']>[1];

const routeData = { component: 'src/pages/clauses/[...id].astro', type: 'page' };
const options = { routeData } as unknown as Options;
const request = (index: number) => new Request(`https://example.org/clauses/n${String(index)}/`);

/** A build of so many clause pages, whose bundle is this code; each page is its own address. */
function build(pages: number, threads: 1 | 2, code = '') {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, code);
  const asked: string[] = [];
  const own: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: () =>
      Promise.resolve(
        Array.from({ length: pages }, (_, index) => ({
          pathname: `/clauses/n${String(index)}`,
          route: routeData,
        })),
      ) as unknown as ReturnType<AstroPrerenderer['getStaticPaths']>,
    render: ({ url }) => {
      asked.push(url);
      return Promise.resolve(new Response(url));
    },
  };
  const fingerprint = new SiteFingerprint();
  const logger = { options: { level: 'info' }, info: () => undefined };
  const writer = pageWriter(own, {
    place: { site: 'https://example.org', base: '/', folder: pathToFileURL(`${folder}/`) },
    threads,
    logger: logger as unknown as AstroIntegrationLogger,
    fingerprint,
    bundle: () => ({ entry: pathToFileURL(entry).href, sheets: new Map() }),
  });
  return { writer, asked, fingerprint, logger };
}

it('writes what Astro rendered, once, and answers Astro without a body', async () => {
  const { writer, asked, fingerprint, logger } = build(2, 2);
  await writer.setup?.();
  await writer.getStaticPaths();
  const answer = await writer.render(request(1), options);
  await writer.render(request(1), options);
  await writer.teardown?.();
  expect(answer).toHaveProperty('body', null);
  expect(asked).toEqual(['https://example.org/clauses/n1/']);
  const file = join(folder, 'clauses', 'n1', 'index.html');
  expect(readFileSync(file, 'utf8')).toBe('https://example.org/clauses/n1/');
  expect([...fingerprint.answers.keys()]).toEqual(['/clauses/n1/']);
  expect(logger.options.level).toBe('info');
});

it('renders nothing more once the second thread of a large site has failed, and ends with its fault', async () => {
  const { writer, asked } = build(500, 2, "throw new Error('見本の誤り');");
  await writer.setup?.();
  await writer.getStaticPaths();
  await expect(writer.teardown?.()).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: 見本の誤り]`,
  );
  await writer.render(request(0), options);
  expect(asked).toEqual([]);
  expect(existsSync(join(folder, 'clauses'))).toBe(false);
});

it('leaves a small site, and one that may have one thread only, to the first thread', async () => {
  for (const { writer } of [build(499, 2, 'process.exit(1)'), build(500, 1, 'process.exit(1)')]) {
    await writer.setup?.();
    await writer.getStaticPaths();
    await expect(writer.teardown?.()).resolves.toBeUndefined();
  }
});

it('refuses a request for what is no page of the site', async () => {
  const { writer } = build(1, 1);
  await writer.getStaticPaths();
  await expect(writer.render(request(7), options)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected request for /clauses/n7/, expected a page of the site.]`,
  );
});
