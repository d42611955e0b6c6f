import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { damagedText, noticeText } from '../../src/parse/properties/arbitrary-text.ts';
import { runCommand, stateOf } from './faults/command.ts';
import { small, smallChanged } from './faults/samples.ts';
import { makeContent } from './make-content.ts';
import { cachingParser } from './parse-cache.ts';
import { contentFolder, make } from './testing.ts';

let root: string;
let cache: string;
beforeEach(() => {
  root = contentFolder(small);
  cache = contentFolder({});
});

/** Writes a source of the folder: its text, and a descriptor that names it and the version it prints. */
function put(id: string, text: string, version = '現行'): void {
  const folder = join(root, 'sources', id);
  mkdirSync(folder, { recursive: true });
  const descriptor = small['sources/soudan/source.yaml']
    .replaceAll('soudan', id)
    .replace('version: 現行', `version: ${version}`);
  writeFileSync(join(folder, 'source.txt'), text);
  writeFileSync(join(folder, 'source.yaml'), descriptor);
}

/** A run with the cache as it is now makes, byte for byte, what a clean one makes. */
function expectSame(): void {
  const again = makeContent(root, () => undefined, cachingParser(cache));
  const clean = make(root);
  expect(JSON.stringify(again.files)).toBe(JSON.stringify(clean.files));
  expect(again.messages).toEqual(clean.messages);
}

const entries = () => readdirSync(cache).map((name) => join(cache, name));

describe('an incremental run', () => {
  test('gives what a clean one gives, whatever changed before it', () => {
    const change = fc.record({
      id: fc.constantFrom('soudan', 'iryou', 'kenkyuu'),
      text: fc.oneof(noticeText, damagedText, fc.constant(smallChanged)),
      version: fc.constantFrom('現行', '改正後'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 5 }), (changes) => {
        for (const { id, text, version } of changes) {
          put(id, text, version);
          expectSame();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('keeps one entry for each source, and takes the sources that did not change from there', () => {
    put('iryou', smallChanged);
    expectSame();
    const before = entries().map((file) => readFileSync(file, 'utf8'));
    expect(before).toHaveLength(2);
    put('iryou', small['sources/soudan/source.txt']);
    expectSame();
    const after = entries().map((file) => readFileSync(file, 'utf8'));
    expect(after.filter((entry) => before.includes(entry))).toHaveLength(1);
  });

  const faults: Record<string, (entry: string) => string> = {
    'cut short': (entry) => entry.slice(0, entry.length / 2),
    emptied: () => '',
    'with other words': (entry) => entry.replace('相談の窓口', '廃止の窓口'),
    'with another digest': (entry) => entry.replace(/^./, '0'),
    'of no JSON': () => '{"clauses": [',
  };
  test.each(Object.entries(faults))('makes an entry %s anew', (_, damage) => {
    expectSame();
    for (const file of entries()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expectSame();
    const [entry = ''] = entries().map((file) => readFileSync(file, 'utf8'));
    expect(entry).toContain('相談の窓口');
  });

  test('is not misled by an entry that was made for another source', () => {
    put('iryou', smallChanged);
    expectSame();
    const [one = '', two = ''] = entries();
    const content = readFileSync(one);
    writeFileSync(one, readFileSync(two));
    writeFileSync(two, content);
    expectSame();
  });

  test('does without a cache that cannot be written', () => {
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'a file where the folder should be');
    expectSame();
    rmSync(cache);
  });

  test('of the command gives what --clean gives, two beside each other too', async () => {
    put('iryou', smallChanged);
    const environment = { CACHE_DIR: cache };
    const [first] = await Promise.all([
      runCommand(root, ['scripts/content.ts'], { environment }),
      runCommand(contentFolder(small), ['scripts/content.ts'], { environment }),
    ]);
    expect(first.code).toBe(0);
    put('iryou', small['sources/soudan/source.txt']);
    expect((await runCommand(root, ['scripts/content.ts'], { environment })).code).toBe(0);
    const incremental = stateOf(root);
    expect((await runCommand(root, ['scripts/content.ts', '--clean'])).code).toBe(0);
    expect(stateOf(root)).toEqual(incremental);
    expect((await runCommand(root, ['scripts/content.ts', '--check'])).code).toBe(0);
  });
});
