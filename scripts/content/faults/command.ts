import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Fault } from './inject.ts';

/** How a command ended, and what it printed. */
export interface Ended {
  code: number | null;
  signal: string | null;
  output: string;
}

/** How a command is run: a fault at a step, a kill after milliseconds, more of the environment. */
export interface Trial {
  fault?: Fault;
  at?: number;
  killAfter?: number;
  environment?: Record<string, string>;
}

const injector = new URL('inject.ts', import.meta.url).href;

/** Where commands keep their modules compiled: one of many takes two thirds of the time, or half. */
const compiled = resolve('.cache/compiled');

/** Runs a script of this repository on a content folder, as a process of its own. */
export function runCommand(
  root: string,
  args: readonly string[],
  trial: Trial = {},
): Promise<Ended> {
  const { fault, at = 0, killAfter, environment = {} } = trial;
  const child = spawn(process.execPath, ['--import', injector, ...args], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      CONTENT_DIR: root,
      CACHE_DIR: join(root, '..', 'cache'),
      ...(fault === undefined ? {} : { SHISHIN_FAULT: `${fault} ${String(at)} ${root}` }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, output });
    });
  });
}

/** All files of a content folder, by path, but for what a run keeps of itself. */
export function stateOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.run'))
    .sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Whether a run left anything to complete or to roll back. */
export function isClean(root: string): boolean {
  const folder = join(root, '.run');
  return !existsSync(folder) || !readdirSync(folder).some((name) => !name.startsWith('lock'));
}
