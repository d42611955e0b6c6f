import { cpSync, existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { folderSetting } from '../../src/site/folder-setting.ts';

/** Folder in memory of Linux, and what of it must be free for 10,000 clauses. */
const memory = '/dev/shm';
const enough = 6 * 2 ** 30;

function isRoomy(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > enough;
}

/**
 * Where the bench builds: `BENCH_DIR`, else memory where there is room, as a disk under other load is no yardstick,
 * else `.cache/bench`.
 */
export function openWorkspace(): string {
  const inMemory = isRoomy(memory) ? join(memory, 'shishin-bench') : '.cache/bench';
  const folder = resolve(folderSetting('BENCH_DIR', inMemory));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Lays out a project in a new folder: copies of files and folders by their name in it. */
export function layOut(folder: string, files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(files)) {
    cpSync(from, join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
}

/** Day, machine and folder of a run, for the line above its tables. */
export function describeRun(workspace: string): string {
  const size = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  const where = workspace.startsWith(memory) ? 'in memory (tmpfs)' : 'on disk';
  const cores = `${String(cpus().length)} cores`;
  return `${day}, ${cores}, ${size}, Node ${process.versions.node}, ${process.platform}, written ${where}`;
}
