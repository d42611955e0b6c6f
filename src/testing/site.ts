import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildSite } from '../../scripts/astro-build.ts';

/** The base path the test site is built under, so that a forgotten base breaks a test. */
export const testBase = '/shishin/';

const settings = ['astro.config.mjs', 'scripts/*.ts', 'package-lock.json'];
const inputs = ['src/**/*', 'content/**/*', 'public/**/*', ...settings];
const notBuilt = /\.test\.ts$|^src\/testing\//;

/** Hash of everything a build reads: an unchanged site is not built again. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const entry of glob(inputs, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
    if (entry.isFile() && !notBuilt.test(path)) files.push(path);
  }
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** Builds the site of the browser tests into `.cache/site-test/` and returns that folder. */
export async function buildTestSite(): Promise<string> {
  const folder = resolve('.cache/site-test');
  const stamp = `${folder}.sha256`;
  const now = await fingerprint();
  const isBuilt = existsSync(folder) && existsSync(stamp);
  if (isBuilt && (await readFile(stamp, 'utf8')) === now) return folder;
  await rm(stamp, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await buildSite({
    environment: {
      BASE_PATH: testBase,
      SITE_URL: 'https://example.org',
      OUT_DIR: folder,
      CACHE_DIR: `${folder}.cache`,
    },
  });
  await writeFile(stamp, now);
  return folder;
}
