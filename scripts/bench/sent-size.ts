import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file, or all files below a folder. */
export async function filesIn(path: string): Promise<string[]> {
  const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  return (
    inside?.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)) ?? [path]
  );
}

/** Size as GitHub Pages sends it: text compressed, Pagefind's own files as they are. */
export async function sentKilobytes(files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    bytes += /\.(js|json|css|html)$/.test(file) ? gzipSync(content).length : content.length;
  }
  return bytes / 1000;
}
