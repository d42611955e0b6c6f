import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../../scripts/astro-build.ts';
import { documentsOf, writeContent } from '../../scripts/bench/content-folder.ts';

let work = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'shishin-threads-'));
  const content = join(work, 'content');
  const [source = ''] = readdirSync('content/sources');
  await writeContent(content, await documentsOf(source, 700));
  const env = { ...process.env, CONTENT_DIR: content };
  execFileSync(process.execPath, [resolve('scripts/content.ts')], { env, stdio: 'pipe' });
}, 120_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Hashes of the files of a site by their path; `threads` render it. */
async function siteOf(threads: '1' | '2'): Promise<{ report: string; files: Map<string, string> }> {
  const folder = join(work, `site-${threads}`);
  const report = await buildSite({
    environment: {
      CONTENT_DIR: join(work, 'content'),
      OUT_DIR: folder,
      CACHE_DIR: join(work, 'cache'),
      RENDER_THREADS: threads,
    },
  });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const files = paths.map(
    (path) => [relative(folder, path), hash('sha256', readFileSync(path))] as const,
  );
  return { report, files: new Map(files.sort()) };
}

it('writes with two threads, byte for byte, what one writes', async () => {
  const one = await siteOf('1');
  const two = await siteOf('2');
  expect(two.report).toContain('in two threads');
  expect(one.report).not.toContain('in two threads');
  expect(one.files.size).toBeGreaterThan(700);
  expect(two.files).toEqual(one.files);
});
