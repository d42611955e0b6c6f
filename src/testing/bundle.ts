import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BundleBudget } from './bundle-budgets.ts';
import { testBase } from './site.ts';

const sheets = /<link\b[^>]*rel="stylesheet"[^>]*>/g;
const scripts = /<script\b[^>]*\bsrc="[^"]*"[^>]*>/g;
const inline = /<script type="module">([^]*?)<\/script>/g;
const inlineSheets = /<style\b[^>]*>([^]*?)<\/style>/g;
const imports = /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g;

function compressed(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** `<link href="/shishin/_astro/a.css">` → `_astro/a.css` */
function namedIn(tags: Iterable<RegExpMatchArray>): string[] {
  return [...tags].flatMap(([tag]) => {
    const address = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? '';
    return address.startsWith(testBase) ? [address.slice(testBase.length)] : [];
  });
}

/** The files a page's scripts are made of: those it names and all they import when they start. */
function withImports(folder: string, named: string[]): string[] {
  const found = new Set<string>();
  const waiting = [...named];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, path = ''] of code.matchAll(imports)) {
      waiting.push(posix.join(posix.dirname(file), path));
    }
  }
  return [...found];
}

/** What the built page at a path of the folder loads at once, each file compressed by itself. */
export function bundleOf(folder: string, path: string): BundleBudget {
  const html = readFileSync(
    join(folder, path.endsWith('.html') ? path : `${path}index.html`),
    'utf8',
  );
  const sum = (files: string[]) =>
    files.reduce((total, file) => total + compressed(readFileSync(join(folder, file))), 0);
  const written = (parts: RegExp) =>
    [...html.matchAll(parts)].reduce((total, [, text = '']) => total + compressed(text), 0);
  return {
    script: sum(withImports(folder, namedIn(html.matchAll(scripts)))) + written(inline),
    style: sum(namedIn(html.matchAll(sheets))) + written(inlineSheets),
  };
}

/** Bytes on disk of every file whose path begins with the given words. */
export function sizeOf(folder: string, beginning: string): number {
  return globSync('**/*', { cwd: folder })
    .filter((file) => file.replaceAll('\\', '/').startsWith(beginning))
    .map((file) => statSync(join(folder, file)))
    .reduce((total, stat) => total + (stat.isFile() ? stat.size : 0), 0);
}
