import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One hash of a whole site. What routes answer is hashed as it passes: reading ten thousand pages again takes seconds. */
export class SiteFingerprint {
  readonly #answers = new Map<string, string>();

  /** Takes in the answer of a route, by its address. */
  add(pathname: string, bytes: Uint8Array): void {
    this.#answers.set(pathname, hash('sha256', bytes));
  }

  /** The hash of all that was answered, and of all files of a folder besides those of routes; hexadecimal. */
  of(folder: string, routeFiles: ReadonlySet<string>): string {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const others = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !routeFiles.has(path))
      .map((path) => [path.slice(folder.length), hash('sha256', readFileSync(path))] as const);
    const all = [...this.#answers, ...others].map(([name, digest]) => `${name}\0${digest}`);
    return hash('sha256', all.sort().join('\n'));
  }
}
