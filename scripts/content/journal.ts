import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LockedError, takeLock } from './lock.ts';

/** What a run that was cut short left behind, and what was done about it. */
export type Recovery = 'nothing' | 'completed' | 'rolled back';

/** What an earlier run left cannot be understood. */
export class JournalError extends Error {
  override name = 'JournalError';
}

/** A file to be written: its path under the folder, and its content. */
export interface StagedFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * Replaces whole targets (files or folders under `root`) by new ones, entirely or not at all: everything is first
 * written and flushed to a staging folder, then a journal says what replaces what, then names change.
 * Whoever calls holds the lock.
 */
export function replaceTargets(
  root: string,
  targets: readonly string[],
  files: readonly StagedFile[],
): void {
  const run = places(root);
  try {
    for (const file of files) writeFlushed(join(run.staging, file.path), file.content);
    writeFlushed(`${run.journal}.next`, JSON.stringify({ targets }));
    renameSync(`${run.journal}.next`, run.journal);
    flushFolder(run.folder);
  } catch (error) {
    if (!existsSync(run.journal)) removeLeftovers(root);
    throw error;
  }
  complete(root);
}

/** Milliseconds between two looks at a run at work. */
const pause = 50;

/**
 * Completes or rolls back what a run that was cut short left under `root`, writing nothing where it left nothing;
 * waits `patience` milliseconds for a run at work, then throws.
 */
export function recover(root: string, patience = 0): Recovery {
  const { lock, journal, staging } = places(root);
  const until = performance.now() + patience;
  while ([lock, journal, staging].some((path) => existsSync(path))) {
    try {
      return withLock(root, () => recoverLocked(root));
    } catch (error) {
      if (!(error instanceof LockedError) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  return 'nothing';
}

/** Whether a run came as far as its journal, so that the next command completes it. */
export function isPending(root: string): boolean {
  return existsSync(places(root).journal);
}

/** Does `work` with the lock of `root` held, after recovering what an earlier run left. */
export function withRecoveredLock<Result>(
  root: string,
  work: (recovery: Recovery) => Result,
): Result {
  return withLock(root, () => work(recoverLocked(root)));
}

function withLock<Result>(root: string, work: () => Result): Result {
  const run = places(root);
  const release = takeLock(run.lock);
  try {
    return work();
  } finally {
    release();
  }
}

function recoverLocked(root: string): Recovery {
  const run = places(root);
  if (existsSync(run.journal)) {
    complete(root);
    return 'completed';
  }
  const found = existsSync(run.staging);
  removeLeftovers(root);
  return found ? 'rolled back' : 'nothing';
}

/** Every step may already have been done by a run that was cut short. */
function complete(root: string): void {
  const run = places(root);
  for (const target of readJournal(run.journal)) {
    const staged = join(run.staging, target);
    if (!existsSync(staged)) continue;
    const old = join(run.previous, target);
    if (stands(join(root, target))) {
      mkdirSync(dirname(old), { recursive: true });
      renameSync(join(root, target), old);
    }
    mkdirSync(dirname(join(root, target)), { recursive: true });
    renameSync(staged, join(root, target));
    flushFolder(dirname(join(root, target)));
  }
  rmSync(run.previous, { recursive: true, force: true });
  rmSync(run.journal, { force: true });
  removeLeftovers(root);
}

/** Whether a name is taken, also by a link that leads nowhere. */
function stands(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A journal is flushed before it takes its name: one that cannot be read was damaged afterwards. */
function readJournal(path: string): string[] {
  try {
    const { targets } = JSON.parse(readFileSync(path, 'utf8')) as { targets: string[] };
    return targets.map(String);
  } catch (cause) {
    const what = `Unexpected journal ${path}, expected the names a run was replacing.`;
    const hint = `Delete ${dirname(path)}, restore the content (git checkout) and run again.`;
    throw new JournalError(`${what} ${hint}`, { cause });
  }
}

function removeLeftovers(root: string): void {
  const run = places(root);
  for (const path of [run.staging, run.previous, `${run.journal}.next`]) {
    rmSync(path, { recursive: true, force: true });
  }
}

function places(root: string) {
  const folder = join(root, '.run');
  return {
    folder,
    lock: join(folder, 'lock'),
    journal: join(folder, 'journal.json'),
    staging: join(folder, 'staging'),
    previous: join(folder, 'previous'),
  };
}

function writeFlushed(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes names of a folder; systems that cannot open folders keep them safe by themselves. */
function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Some file systems refuse to flush a folder.
  } finally {
    closeSync(folder);
  }
}
