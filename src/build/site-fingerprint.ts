import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { withBase } from '../site/url.ts';

/** One hash of a whole site. What routes answer is hashed as it passes: reading ten thousand pages again takes seconds. */
export class SiteFingerprint {
  readonly #answers = new Map<string, string>();

  /** Takes in the answer of a route, by its address. */
  add(pathname: string, bytes: Uint8Array): void {
    this.#answers.set(pathname, hash('sha256', bytes));
  }

  /** The hash of each answer, hexadecimal, by its address. */
  get answers(): ReadonlyMap<string, string> {
    return this.#answers;
  }

  /** Takes in what another fingerprint was given. */
  join(answers: ReadonlyMap<string, string>): void {
    for (const [pathname, digest] of answers) this.#answers.set(pathname, digest);
  }

  /** The hash of all that was answered, and of all files of a folder besides; hexadecimal. `base` is its address. */
  of(folder: string, base: string): string {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const others = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((path) => !this.#answers.has(addressOf(path, base)))
      .map((path) => [path, hash('sha256', readFileSync(join(folder, path)))] as const);
    const all = [...this.#answers, ...others].map(([name, digest]) => `${name}\0${digest}`);
    return hash('sha256', all.sort().join('\n'));
  }
}

/** The address of a file of the site, as a request has it: a page is a folder with its `index.html`. */
function addressOf(path: string, base: string): string {
  const address = encodeURI(path.replaceAll(sep, '/')).replace(/(^|\/)index\.html$/u, '$1');
  return withBase(base, '') + address;
}
