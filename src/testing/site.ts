import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The base path the test site is built under, so that a forgotten base breaks a test. */
export const testBase = '/shishin/';

const inputs = ['src/**/*', 'content/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];
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

/** Runs `astro build` with the given environment and rejects with its output where it fails. */
export function buildSite(environment: Record<string, string>): Promise<string> {
  const astro = join(
    dirname(createRequire(resolve('package.json')).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const child = spawn(process.execPath, [astro, 'build'], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done(output);
      else fail(new Error(`astro build ended with ${String(code)}:\n${output}`));
    });
  });
}

/** Builds the site of the browser tests into `.cache/site-test/` and returns that folder. */
export async function buildTestSite(): Promise<string> {
  const folder = resolve('.cache/site-test');
  const stamp = `${folder}.sha256`;
  const now = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === now) return folder;
  await rm(stamp, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await buildSite({ BASE_PATH: testBase, SITE_URL: 'https://example.org', OUT_DIR: folder });
  await writeFile(stamp, now);
  return folder;
}
