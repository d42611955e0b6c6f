import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { LockedError, takeLock } from './content/lock.ts';

/**
 * How a build is run: `environment` sets the address and folders, `onProgress` hears how far it is, in its own words,
 * `onWait` that another build is waited for.
 */
interface BuildOptions {
  environment?: Record<string, string>;
  onProgress?: (said: string) => void;
  onWait?: () => void;
}

/** How far a build is, where a line of its report says so: `12:00:00 [shishin-pages] 1,003 of 11,000`. */
export function progressIn(line: string): string | null {
  return /\[shishin-pages\] (\d.*)$/u.exec(stripVTControlCharacters(line))?.[1] ?? null;
}

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

function runBuild({ environment = {}, onProgress }: BuildOptions): Promise<string> {
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
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      const progress = progressIn(line);
      if (progress !== null) onProgress?.(progress);
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    // Not `exit`, which may come before the last lines are read.
    child.on('close', (code) => {
      const report = output.join('\n');
      if (code === 0) done(report);
      else fail(new Error(`astro build ended with ${String(code)}\n${report}`));
    });
  });
}
