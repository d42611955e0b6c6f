import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { StagedFile } from './journal.ts';

/** A file that is not what a run would make. */
export interface Drift {
  path: string;
  /** What is wrong, in words. */
  how: string;
}

/** Compares what a run made with what stands in the content folder. */
export function driftOf(root: string, files: readonly StagedFile[]): Drift[] {
  const made = new Map(files.map(({ path, content }) => [path, String(content)]));
  const present = existsSync(join(root, 'generated'))
    ? readdirSync(join(root, 'generated'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    : [];
  const surplus = present
    .filter((path) => !made.has(path))
    .map((path) => ({ path, how: 'is not made from the sources any more' }));
  const changed = [...made].flatMap(([path, content]): Drift[] => {
    const file = join(root, path);
    if (!existsSync(file)) return [{ path, how: 'is missing' }];
    const old = readFileSync(file, 'utf8');
    return old === content ? [] : [{ path, how: difference(old, content) }];
  });
  return [...changed, ...surplus].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The first line that differs, as it is and as it should be. */
function difference(old: string, made: string): string {
  const oldLines = old.split('\n');
  const madeLines = made.split('\n');
  const at = madeLines.findIndex((line, index) => line !== oldLines[index]);
  const line = at === -1 ? madeLines.length : at;
  const counts = `${oldLines.length} lines there, ${madeLines.length} made`;
  const [there = '', here = ''] = [oldLines[line], madeLines[line]];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  const start = Math.max(0, same - before);
  return `differs from line ${line + 1} (${counts})\n    there: ${short(there, start)}\n    made:  ${short(here, start)}`;
}

/** Characters of a line that are shown, and how many of them before the first that differs. */
const most = 160;
const before = 60;

function short(line: string, start: number): string {
  const shown = line.slice(start, start + most);
  return `${start > 0 ? '…' : ''}${shown}${start + most < line.length ? '…' : ''}`;
}
