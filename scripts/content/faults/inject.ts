import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

/**
 * What happens at a step: the disk is full or read-only from there on, the process is killed, or it rests until
 * `wake(root)` is called.
 */
export type Fault = 'ENOSPC' | 'EROFS' | 'KILL' | 'REST';

/** A fault set up under a folder: how many steps were counted, and what takes it away. */
export interface InjectedFault {
  steps: () => number;
  remove: () => void;
}

type Call = (...args: unknown[]) => unknown;

/** Calls that change a disk, and whether a full one still lets them through. */
const changing = {
  openSync: false,
  writeSync: false,
  writeFileSync: false,
  mkdirSync: false,
  linkSync: false,
  renameSync: true,
  rmSync: true,
} as const;

const words = { ENOSPC: 'no space left on device', EROFS: 'read-only file system' } as const;

/** Sets up a fault at the `at`th step (from 1) that would change something under `root`; 0 only counts. */
export function injectFault(root: string, fault: Fault, at: number): InjectedFault {
  const folder = resolve(root);
  const inside = new Set<unknown>();
  const names = Object.keys(changing) as (keyof typeof changing)[];
  const calls = fs as unknown as Record<string, Call>;
  const real = Object.fromEntries(names.map((name) => [name, calls[name] as Call]));
  let steps = 0;

  const concerns = (name: string, [target, flags]: unknown[]) => {
    if (name === 'writeSync') return inside.has(target);
    if (name === 'openSync' && flags === 'r') return false;
    return `${resolve(String(target))}${sep}`.startsWith(folder + sep);
  };
  for (const name of names) {
    calls[name] = (...args) => {
      if (concerns(name, args)) {
        steps += 1;
        if (at > 0 && steps >= at) happen(fault, name, steps === at, String(args[0]), root);
      }
      const result = real[name]?.(...args);
      if (name === 'openSync' && concerns(name, args)) inside.add(result);
      return result;
    };
  }
  syncBuiltinESMExports();
  return {
    steps: () => steps,
    remove: () => {
      Object.assign(calls, real);
      syncBuiltinESMExports();
    },
  };
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Lets a command go on that rests at a step under `root`. */
export function wake(root: string): void {
  fs.writeFileSync(`${root}.awake`, '');
}

function happen(
  fault: Fault,
  call: keyof typeof changing,
  isFirst: boolean,
  target: string,
  root: string,
): void {
  if (fault === 'KILL') process.kill(process.pid, 'SIGKILL');
  else if (fault === 'REST') {
    for (let n = 0; isFirst && n < 600 && !fs.existsSync(`${root}.awake`); n += 1) pause(50);
  } else if (fault === 'EROFS' || !changing[call]) {
    const error = new Error(`${fault}: ${words[fault]}, ${call} '${target}'`);
    throw Object.assign(error, { code: fault, syscall: call });
  }
}

// `node --import …/inject.ts` with SHISHIN_FAULT="KILL 12 FOLDER" sets a fault up for a command.
const [fault, at, ...root] = process.env['SHISHIN_FAULT']?.split(' ') ?? [];
if (fault !== undefined) {
  const injected = injectFault(root.join(' '), fault as Fault, Number(at));
  if (at === '0') process.on('exit', () => console.error(`${injected.steps()} steps of writing`));
}
