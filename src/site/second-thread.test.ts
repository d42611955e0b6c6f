import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SecondThread, type PathList } from './second-thread.ts';

let folder = '';
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shishin-second-'));
  said = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Starts a thread on so many clause pages, whose bundle is this code. */
function start(pages: number, code: string): SecondThread | null {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, code);
  const route = { component: 'src/pages/clauses/[...id].astro', type: 'page', params: ['...id'] };
  const paths = Array.from({ length: pages }, (_, index) => ({
    pathname: `/clauses/kyoten/n${String(index)}`,
    route,
  })) as unknown as PathList;
  const place = {
    site: 'https://example.org',
    base: '/shishin/',
    folder: pathToFileURL(`${folder}/`),
  };
  const logger = { info: (line: string) => said.push(line) };
  type Logger = Parameters<typeof SecondThread.start>[3];
  const bundle = { ...place, entry: pathToFileURL(entry).href };
  return SecondThread.start(paths, new Map(), bundle, logger as unknown as Logger);
}

it('leaves a small site to one thread, and says nothing', () => {
  expect(start(499, '')).toBeNull();
  expect(said).toEqual([]);
});

it('ends with the fault of the thread, which then has every page, so that nothing more is rendered', async () => {
  const thread = start(500, "throw new Error('見本の誤り');");
  expect(said).toEqual(['a second thread writes what is said to be “not created” below']);
  expect(thread?.renders('/shishin/clauses/kyoten/n0/')).toBe(false);
  await expect(thread?.end()).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: 見本の誤り]`);
  expect(thread?.renders('/shishin/')).toBe(true);
});

it('says what to do where the thread ends without a word', async () => {
  const thread = start(500, 'process.exit(0);');
  await expect(thread?.end()).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected end of the second thread, expected its pages: try RENDER_THREADS=1.]`,
  );
});
