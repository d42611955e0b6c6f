import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Paths of all text files in a folder and below, sorted, relative to the folder. */
export function textFiles(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`Unexpected folder ${directory}, expected one that can be read.`);
  }
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .toSorted();
}
