import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand, stateOf } from './content/faults/command.ts';
import { small } from './content/faults/samples.ts';
import { contentFolder } from './content/testing.ts';

const source = 'sources/soudan/source.txt';
const descriptor = 'sources/soudan/source.yaml';

/** A command called wrongly, or on something it cannot use: what it is given, how it ends, what it says. */
interface Case {
  args: (root: string) => string[];
  files?: Record<string, string | Uint8Array>;
  folders?: string[];
  code: number;
  says: RegExp;
  environment?: Record<string, string>;
}

const content = () => ['scripts/content.ts'];
const parse =
  (...more: string[]) =>
  (root: string) => ['scripts/parse.ts', ...more.map((part) => part.replace('ROOT', root))];
const add =
  (file: string, id = 'new') =>
  (root: string) => ['scripts/add-source.ts', file.replace('ROOT', root), '--id', id];
const corpus =
  (...more: string[]) =>
  (root: string) => ['scripts/corpus.ts', ...more.map((part) => part.replace('ROOT', root))];

const shiftJis = new Uint8Array([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd]);

const cases: Record<string, Case> = {
  'content with an option it does not have': {
    args: () => ['scripts/content.ts', '--chek'],
    code: 2,
    says: /Unexpected option --chek, expected `--check`, `--clean` or none\./,
  },
  'content on bad YAML': {
    args: content,
    files: { [descriptor]: 'id: soudan\ntitle: [相談\nworks: 1\n' },
    code: 1,
    says: /source\.yaml:3:1 error Unexpected YAML: .*\(descriptor-malformed\)\n {2}Correct the YAML/,
  },
  'content on a text that is not UTF-8': {
    args: content,
    files: { [source]: shiftJis },
    code: 1,
    says: /source\.txt:1:1 error Unexpected bytes that are not UTF-8 \(source-encoding\)\n {2}Save the text as UTF-8/,
  },
  'content on an empty text': {
    args: content,
    files: { [source]: '' },
    code: 1,
    says: /source\.txt:1:1 error Unexpected empty file/,
  },
  'content on a folder in place of a text': {
    args: content,
    files: { 'sources/other/source.yaml': small[descriptor] },
    folders: ['sources/other/source.txt'],
    code: 1,
    says: /sources\/other\/source\.txt:1:1 error Unexpected file that cannot be read.*\n {2}Put a text file/,
  },
  'content on ids a merge broke': {
    args: content,
    files: { 'ids.json': '[\n<<<<<<< HEAD\n' },
    code: 1,
    says: /ids\.json:\d+:\d+ error .*\(ids-malformed\)/,
  },
  'content where there is none': {
    args: content,
    environment: { CONTENT_DIR: '/nowhere/content' },
    code: 1,
    says: /ENOENT|EACCES|Unexpected empty folder, expected sources/,
  },
  'parse without a file': { args: parse(), code: 2, says: /^Usage: npm run -s parse -- FILE/m },
  'parse on a missing file': {
    args: parse('ROOT/missing.txt'),
    code: 2,
    says: /Unexpected file .*missing\.txt, expected one that can be read/,
  },
  'parse on a folder': { args: parse('ROOT'), code: 2, says: /Unexpected file .*EISDIR/ },
  'parse on bytes that are no text': {
    args: parse('ROOT/a.txt'),
    files: { 'a.txt': shiftJis },
    code: 1,
    says: /a\.txt:1:1: error: Unexpected bytes, expected UTF-8 text \[undecodable-bytes\]/,
  },
  'parse with a missing descriptor': {
    args: parse(`ROOT/${source}`, '--descriptor', 'ROOT/missing.yaml'),
    code: 2,
    says: /Unexpected file .*missing\.yaml/,
  },
  'parse with a bad descriptor': {
    args: parse(`ROOT/${source}`, '--descriptor', 'ROOT/a.yaml'),
    files: { 'a.yaml': 'id: soudan\n' },
    code: 2,
    says: /a\.yaml:1:1: error: Unexpected end of the file, expected `title` \[descriptor-malformed\]/,
  },
  'parse in a format it does not have': {
    args: parse(`ROOT/${source}`, '--format', 'xml'),
    code: 2,
    says: /^Usage/m,
  },
  'add-source without an id': {
    args: () => ['scripts/add-source.ts', 'scripts/add-source/notice.txt'],
    code: 2,
    says: /^Usage: npm run add-source/m,
  },
  'add-source on a missing file': { args: add('missing.txt'), code: 1, says: /cannot be read/ },
  'add-source on a folder': { args: add('ROOT'), code: 1, says: /cannot be read/ },
  'add-source on an empty file': {
    args: add('ROOT/a.txt'),
    files: { 'a.txt': '' },
    code: 1,
    says: /a\.txt is empty\. Name the published text\./,
  },
  'add-source on bytes that are no text': {
    args: add('ROOT/a.txt'),
    files: { 'a.txt': shiftJis },
    code: 1,
    says: /a\.txt: Unexpected bytes, expected UTF-8 text/,
  },
  'add-source with an id that leads elsewhere': {
    args: add('scripts/add-source/notice.txt', '../../elsewhere'),
    code: 1,
    says: /expected small letters, digits and hyphens/,
  },
  'add-source with an id that is taken': {
    args: add('scripts/add-source/notice.txt', 'soudan'),
    code: 1,
    says: /exists\. Choose another --id, or remove it first\./,
  },
  'add-source into a folder without a name': {
    args: () => [
      ...['scripts/add-source.ts', 'scripts/add-source/notice.txt', '--id', 'new'],
      ...['--content', ''],
    ],
    code: 2,
    says: /^Usage: npm run add-source/m,
  },
  'corpus on a missing folder': {
    args: corpus('ROOT/missing'),
    code: 2,
    says: /Unexpected folder .*missing, expected one that can be read/,
  },
  'corpus with labels that are none': {
    args: corpus('ROOT', '--labels', 'ROOT/a.json'),
    files: { 'a.json': '{}' },
    code: 2,
    says: /a\.json holds no labels/,
  },
  'corpus with labels that are missing': {
    args: corpus('ROOT', '--labels', 'ROOT/missing.json'),
    code: 2,
    says: /Unexpected labels .*missing\.json, expected a file or folder/,
  },
  'check-site on a missing folder': {
    args: () => ['scripts/check-site.ts', '/nowhere/dist'],
    code: 2,
    says: /Unexpected folder \/nowhere\/dist, expected a built site: npm run build/,
  },
  'check-site on two folders': {
    args: () => ['scripts/check-site.ts', 'dist', 'other'],
    code: 2,
    says: /Unexpected other, expected one folder\./,
  },
  'check-site in a format it does not have': {
    args: () => ['scripts/check-site.ts', '--format', 'xml'],
    code: 2,
    says: /Unexpected --format xml, expected text or json\./,
  },
  'check-site for an address that is none': {
    args: () => ['scripts/check-site.ts'],
    environment: { SITE_URL: 'nonsense' },
    code: 2,
    says: /Unexpected SITE_URL=nonsense, expected an address: SITE_URL=https/,
  },
  'build for an address that is none': {
    args: () => ['node_modules/astro/bin/astro.mjs', 'build'],
    environment: { SITE_URL: 'nonsense', CONTENT_DIR: 'content' },
    code: 1,
    says: /Unexpected SITE_URL=nonsense, expected an address: SITE_URL=https/,
  },
  'build without words': {
    args: () => ['node_modules/astro/bin/astro.mjs', 'build'],
    code: 1,
    says: /Unexpected file .*words\/[a-z]+\.yaml that cannot be read\.\n +Restore it/,
  },
  'bench of a size without end': {
    args: () => ['scripts/bench.ts', '--clauses', '1e99'],
    code: 2,
    says: /Unexpected size, expected whole numbers from 1/,
  },
  'bench with a choice it does not have': {
    args: () => ['scripts/bench.ts', '--starlight', 'maybe'],
    code: 2,
    says: /Unexpected --starlight maybe, expected on or off\./,
  },
  'start on a port that is none': {
    args: () => ['scripts/start.ts'],
    environment: { PORT: 'http' },
    code: 1,
    says: /Unexpected PORT=http, expected a number from 1 to 65535/,
  },
};

describe('a command that cannot do its work', () => {
  test.each(Object.entries(cases))('%s', async (_, { args, files = {}, folders = [], ...own }) => {
    const root = contentFolder({ ...small, ...files });
    for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
    const before = stateOf(root);
    const { environment = {} } = own;
    const { code, output } = await runCommand(root, args(root), { environment });
    expect(output).toMatch(own.says);
    expect(output).not.toMatch(/^ {4}at /m);
    expect(code, output).toBe(own.code);
    expect(stateOf(root)).toEqual(before);
  });
});

describe('what a command may not read', () => {
  test.skipIf(process.getuid?.() === 0)('is named, with what to do', async () => {
    const root = contentFolder(small);
    chmodSync(join(root, source), 0);
    const { code, output } = await runCommand(root, content());
    expect(code).toBe(1);
    expect(output).toMatch(/source\.txt:1:1 error Unexpected file that cannot be read/);
  });
});

const full = '/dev/full';

/** A folder with one page and a command that looks at it: what is wrong with it is printed. */
function checkOfOnePage(): string[] {
  const site = contentFolder({ 'index.html': '<!doctype html><title>相談</title>' });
  return ['scripts/check-site.ts', site];
}

test.skipIf(!existsSync(full)).each([
  ['parse', () => ['scripts/parse.ts', 'scripts/add-source/notice.txt']],
  ['check-site', checkOfOnePage],
  ['check-site as JSON', () => [...checkOfOnePage(), '--format', 'json']],
])('what %s cannot print is told: a disk that is full', (_, args) => {
  const out = openSync(full, 'w');
  const stdio = ['ignore', out, 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, args(), { stdio: [...stdio] });
  closeSync(out);
  expect(String(stderr)).toMatch(/^The output could not be written: ENOSPC/);
  expect(String(stderr)).not.toMatch(/^ {4}at /m);
  expect(status).toBe(1);
});

describe('a variable that is empty', () => {
  test('names no folder: the usual one is used, and it is said', async () => {
    const environment = { CACHE_DIR: '' };
    const { code, output } = await runCommand(contentFolder(small), content(), { environment });
    expect(output).toMatch(/^CACHE_DIR is empty and names no folder: \.cache is used\.$/m);
    expect(code, output).toBe(0);
    expect(existsSync('parsed')).toBe(false);
  });
});

test('a text of a megabyte is read to its end', async () => {
  const root = contentFolder({});
  const file = join(root, 'huge.txt');
  writeFileSync(file, '１ 相談の窓口を設けること。\n'.repeat(25_000));
  const { code } = await runCommand(root, ['scripts/parse.ts', file, '--format', 'text']);
  expect(code).toBe(0);
}, 120_000);
