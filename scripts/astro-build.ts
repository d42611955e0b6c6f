import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LockedError, takeLock } from './content/lock.ts';

/**
 * How a build is run: `environment` sets the address and folders, `onPage` hears of each page as it is written,
 * `onWait` that another build is waited for.
 */
export interface BuildOptions {
  environment?: Record<string, string>;
  onPage?: (pages: number) => void;
  onWait?: () => void;
}

/** A line of Astro's report that names a written page: `├─ /compare/index.html (+4ms)`. */
const pageLine = /[├└]─ \/\S*\.html/gu;

/** Names Vite takes for its own: a test runner or a shell that sets them would move the site. */
const viteNames = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']);

function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !viteNames.has(name));
  return Object.fromEntries(entries);
}

/**
 * Runs `astro build` and resolves with its output; rejects with that output where the build fails. One build at a time:
 * Astro keeps the modules of the pages in `.astro/`, and a second build there would take them from the first.
 */
export async function buildSite(options: BuildOptions = {}): Promise<string> {
  const release = await takeTurn(resolve('.cache/build.lock'), options.onWait);
  try {
    return await runBuild(options);
  } finally {
    release();
  }
}

/** Takes a lock once nobody holds it, and returns what gives it back; says once that it waits. */
async function takeTurn(path: string, onWait?: () => void): Promise<() => void> {
  for (let turn = 0; ; turn += 1) {
    try {
      return takeLock(path);
    } catch (error) {
      // One with a cause tells of a lock that cannot be read.
      if (!(error instanceof LockedError) || error.cause !== undefined) throw error;
      if (turn === 0) onWait?.();
      await pause(200);
    }
  }
}

function runBuild({ environment = {}, onPage }: BuildOptions): Promise<string> {
  const manifest = createRequire(resolve('package.json')).resolve('astro/package.json');
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin', 'astro.mjs'), 'build'], {
    env: {
      ...ownEnvironment(),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let pages = 0;
  const collect = (chunk: Buffer) => {
    const text = chunk.toString();
    output += text;
    const written = text.match(pageLine)?.length ?? 0;
    if (written > 0) onPage?.((pages += written));
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done(output);
      else fail(new Error(`astro build ended with ${String(code)}\n${output}`));
    });
  });
}
