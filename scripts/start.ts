import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../src/site/content-folder.ts';
import { folderSetting } from '../src/site/folder-setting.ts';
import { buildSite } from './astro-build.ts';
import { recoverFirst } from './content/recover-first.ts';
import { isFree, serveFolder, type ServedFolder } from './static-server.ts';

const port = Number(process.env.PORT ?? 4321);
const folder = folderSetting('OUT_DIR', 'dist');
const base = `/${process.env.BASE_PATH ?? ''}/`.replaceAll(/\/+/g, '/');

/** What the report counts: its word, and the tables of `content/generated/` that hold it. */
const counted = [
  ['documents', 'sources'],
  ['works', 'works'],
  ['clauses', 'clauses'],
  ['proposals', 'proposals'],
  ['references', 'references'],
  ['messages', 'messages'],
] as const;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a step and says what it did; a step that takes long says so every five seconds. */
async function step(title: string, work: (say: (detail: string) => void) => Promise<void>) {
  const began = performance.now();
  let detail = '';
  console.log(`${title} …`);
  const timer = setInterval(() => {
    console.log(`  ${detail === '' ? 'working' : detail}, ${seconds(began)}`);
  }, 5000);
  try {
    await work((now) => (detail = now));
  } finally {
    clearInterval(timer);
  }
  console.log(`  done, ${seconds(began)}`);
}

function writeContent(): Promise<void> {
  const child = spawn(process.execPath, ['scripts/content.ts'], { stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error('The sources could not be read: see the messages above.'));
    });
  });
}

async function report(began: number): Promise<string> {
  const parts = await Promise.all(
    counted.map(async ([word, table]) => {
      const rows: unknown = JSON.parse(
        await readFile(join(contentFolder, 'generated', `${table}.json`), 'utf8'),
      );
      return `${String(Array.isArray(rows) ? rows.length : 0)} ${word}`;
    }),
  );
  return `Made: ${parts.join(', ')}; ${seconds(began)}`;
}

async function serve(): Promise<ServedFolder> {
  const server = await serveFolder({ folder, base, port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return server;
}

async function start(): Promise<void> {
  const began = performance.now();
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(
      `Unexpected PORT=${String(process.env.PORT)}, expected a number from 1 to 65535: PORT=4321 npm start`,
    );
  }
  // Asked before the build, so that nobody waits for nothing.
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${String(port)} is taken. Stop the program that uses it, or choose another: PORT=${String(port + 1)} npm start`,
    );
  }
  await step('Reading the sources', writeContent);
  await step('Building the site', async (say) => {
    await buildSite({ onProgress: say, onWait: () => say('waiting for another build') });
  });
  console.log(await report(began));
  const server = await serve();
  console.log(`Read it at ${server.url} (stop with Ctrl+C)`);
}

recoverFirst('read');
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
