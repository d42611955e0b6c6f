import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Another run holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Takes the lock file at `path` and returns what gives it back. A lock whose process has ended is taken over;
 * one whose process lives throws a `LockedError`.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, identity(process.pid));
  try {
    // A link appears with its content at once: no other run ever sees a lock without owner.
    while (!tryLink(mine, path)) removeStale(path);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    rmSync(path, { force: true });
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(path: string): void {
  let owner: string;
  try {
    owner = readFileSync(path, 'utf8');
  } catch (cause) {
    // Given back in between; anything else would be asked for without end.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    const what = `Unexpected lock ${path} that cannot be read.`;
    throw new LockedError(`${what} If no other run is at work, delete it.`, { cause });
  }
  const pid = Number(owner.split(' ')[0]);
  if (pid !== process.pid && isAlive(pid) && identity(pid) === owner) {
    throw new LockedError(
      `Another run (process ${pid}) is writing the content. Wait until it ends; if no such run exists, delete ${path}.`,
    );
  }
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    // Another run may have taken the stale lock over in between: give its lock back.
    if (readFileSync(aside, 'utf8') !== owner) tryLink(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Process id and, where the system tells it, the moment it started, so that a reused id is not taken for the owner. */
function identity(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return `${pid} `;
  try {
    const fields = readFileSync(stat, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${pid} ${fields[19] ?? ''}`;
  } catch {
    return `${pid} `;
  }
}
