import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, replaceTargets, withRecoveredLock } from './journal.ts';
import { takeLock } from './lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shishin-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const edition = (words: string) => [
  { path: 'ids.json', content: words },
  ...Array.from({ length: 12 }, (_, index) => ({
    path: `generated/${index}.json`,
    content: words,
  })),
];
const targets = ['generated', 'ids.json'];
const seen = () => {
  const files = readdirSync(join(root, 'generated')).map((name) => join('generated', name));
  return new Set([...files, 'ids.json'].map((path) => readFileSync(join(root, path), 'utf8')));
};

test('replaces a folder and a file at once, and leaves files that are no longer made behind', () => {
  replaceTargets(root, targets, edition('旧'));
  replaceTargets(root, targets, edition('新').slice(0, 3));
  expect(seen()).toEqual(new Set(['新']));
  expect(readdirSync(join(root, 'generated'))).toEqual(['0.json', '1.json']);
  expect(readdirSync(join(root, '.run'))).toEqual([]);
});

test('a swap cut short between its two renames is completed', () => {
  replaceTargets(root, targets, edition('旧'));
  const run = join(root, '.run');
  mkdirSync(join(run, 'staging', 'generated'), { recursive: true });
  mkdirSync(join(run, 'previous'));
  rmSync(join(root, 'generated'), { recursive: true });
  writeFileSync(join(run, 'staging', 'generated', '0.json'), '新');
  writeFileSync(join(run, 'staging', 'ids.json'), '新');
  writeFileSync(join(run, 'journal.json'), JSON.stringify({ targets }));
  expect(recover(root)).toBe('completed');
  expect(seen()).toEqual(new Set(['新']));
});

test('what was staged without a journal is rolled back', () => {
  replaceTargets(root, targets, edition('旧'));
  mkdirSync(join(root, '.run', 'staging'), { recursive: true });
  expect(recover(root)).toBe('rolled back');
  expect(seen()).toEqual(new Set(['旧']));
});

test('a second run stops with a message while the first is at work', async () => {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const stat = `/proc/${child.pid}/stat`;
  const started = existsSync(stat)
    ? readFileSync(stat, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19]
    : '';
  mkdirSync(join(root, '.run'));
  writeFileSync(join(root, '.run', 'lock'), `${child.pid} ${started}`);
  try {
    expect(() => withRecoveredLock(root, () => 'written')).toThrow(
      `Another run (process ${child.pid}) is writing the content.`,
    );
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  expect(withRecoveredLock(root, () => 'written')).toBe('written');
});

test('a lock of this process left by an earlier one of the same number is taken over', () => {
  const release = takeLock(join(root, 'lock'));
  release();
  writeFileSync(join(root, 'lock'), `${process.pid} 1`);
  takeLock(join(root, 'lock'))();
  expect(readdirSync(root)).toEqual([]);
});

test('a link in place of a target, also one that leads nowhere, is replaced like a folder', () => {
  symlinkSync('nowhere', join(root, 'generated'));
  replaceTargets(root, targets, edition('新'));
  expect(seen()).toEqual(new Set(['新']));
  expect(readdirSync(join(root, '.run'))).toEqual([]);
});

test('a lock that cannot be read is a fault, not asked for without end', () => {
  mkdirSync(join(root, '.run/lock'), { recursive: true });
  expect(() => recover(root)).toThrow(
    /Unexpected lock .* cannot be read\. If no other run is at work, delete it\./,
  );
});
