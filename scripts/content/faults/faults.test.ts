import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recover, replaceTargets, withRecoveredLock } from '../journal.ts';
import { contentFolder, make } from '../testing.ts';
import { isClean, runCommand, stateOf } from './command.ts';
import { injectFault, wake, type Fault } from './inject.ts';
import { killAddSource, killContent } from './kill.ts';
import { small, smallChanged } from './samples.ts';

const targets = ['generated', 'ids.json'];

/** A content folder with what a run makes of it, and a change of its source that waits for the next run. */
function changedFolder(): { root: string; old: Record<string, string> } {
  const root = contentFolder(small);
  replaceTargets(root, targets, make(root).files ?? []);
  writeFileSync(join(root, 'sources/soudan/source.txt'), smallChanged);
  return { root, old: stateOf(root) };
}

function write(root: string): void {
  withRecoveredLock(root, () => {
    replaceTargets(root, targets, make(root).files ?? []);
  });
}

/** Runs `write` with a fault at a step; `true` where it came through. */
function tryWith(root: string, fault: Fault, at: number): { passed: boolean; steps: number } {
  const injected = injectFault(root, fault, at);
  try {
    write(root);
    return { passed: true, steps: injected.steps() };
  } catch (error) {
    expect(error).toMatchObject({ code: fault });
    return { passed: false, steps: injected.steps() };
  } finally {
    injected.remove();
  }
}

describe('a disk that fails at any step of a run', () => {
  test.each(['ENOSPC', 'EROFS'] as const)(
    '%s leaves the old content or the new, whole',
    (fault) => {
      const { root: counted } = changedFolder();
      const { steps } = tryWith(counted, fault, 0);
      const fresh = stateOf(counted);
      const { root: template, old } = changedFolder();
      const outcomes = { old: 0, new: 0 };
      for (let at = 1; at <= steps; at += 1) {
        const root = contentFolder({});
        cpSync(template, root, { recursive: true });
        const { passed } = tryWith(root, fault, at);
        recover(root);
        const state = stateOf(root);
        const isNew = JSON.stringify(state) === JSON.stringify(fresh);
        if (!isNew) expect(state, `step ${String(at)}`).toEqual(old);
        expect(passed && !isNew, `step ${String(at)} was told to have passed`).toBe(false);
        expect(isClean(root)).toBe(true);
        outcomes[isNew ? 'new' : 'old'] += 1;
      }
      expect(outcomes.old).toBeGreaterThan(20);
      expect(outcomes.new).toBeGreaterThan(0);
    },
  );
});

test('npm run content killed ten times: the next command sees the old or the new content whole', async () => {
  const { root, old } = changedFolder();
  const outcomes = await killContent(root, old, 10);
  expect(outcomes.old + outcomes.new).toBe(10);
}, 60_000);

test('npm run add-source killed five times: the source is there whole, or not at all', async () => {
  const outcomes = await killAddSource(contentFolder(small), 5);
  expect(outcomes.old + outcomes.new).toBe(5);
}, 60_000);

describe('a command told', () => {
  test('that the disk is full says so, and that nothing changed', async () => {
    const { root, old } = changedFolder();
    const { code, output } = await runCommand(root, ['scripts/content.ts'], {
      fault: 'ENOSPC',
      at: 20,
    });
    expect(code).toBe(1);
    expect(output).toContain('ENOSPC: no space left on device');
    expect(output).toContain('The content is as it was before.');
    expect(output).not.toContain('    at ');
    expect(stateOf(root)).toEqual(old);
    expect(isClean(root)).toBe(true);
  });

  test('that the output is read-only says so, and that nothing changed', async () => {
    const { root, old } = changedFolder();
    const { code, output } = await runCommand(root, ['scripts/content.ts'], {
      fault: 'EROFS',
      at: 1,
    });
    expect(code).toBe(1);
    expect(output).toContain('EROFS: read-only file system');
    expect(stateOf(root)).toEqual(old);
  });

  test('that the disk is full adds no source', async () => {
    const root = contentFolder(small);
    const args = ['scripts/add-source.ts', 'scripts/add-source/notice.txt', '--id', 'madoguchi'];
    const { code, output } = await runCommand(root, args, { fault: 'ENOSPC', at: 6 });
    expect(code).toBe(1);
    expect(output).toContain('ENOSPC');
    expect(output).toContain('Nothing was added.');
    expect(stateOf(root)).toEqual(small);
  });
});

describe('two runs at once', () => {
  const commands = {
    'npm run content': ['scripts/content.ts'],
    'npm run add-source': ['scripts/add-source.ts', 'scripts/add-source/notice.txt', '--id', 'new'],
  };

  test.each(Object.entries(commands))(
    '%s stops with a message while another writes',
    async (_, args) => {
      const { root } = changedFolder();
      const first = runCommand(root, ['scripts/content.ts'], { fault: 'REST', at: 12 });
      const lock = join(root, '.run', 'lock');
      await expect
        .poll(() => readFileSync(lock, 'utf8'), { timeout: 30_000, interval: 20 })
        .not.toBe('');
      const second = await runCommand(root, args);
      expect(second.code).toBe(1);
      expect(second.output).toMatch(
        /Another run \(process \d+\) is writing the content\. Wait until/,
      );
      wake(root);
      expect((await first).code).toBe(0);
      rmSync(`${root}.awake`);
      const { code } = await runCommand(root, ['scripts/content.ts', '--check']);
      expect(code).toBe(0);
    },
    90_000,
  );
});

/** Whether this user may mount a folder: a disk that is full in earnest needs one of its own. */
function mount(root: string): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false;
  const options = ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', root];
  return spawnSync('mount', options).status === 0;
}

test('a disk that is full in earnest, or read-only, leaves the old content', async ({ skip }) => {
  const root = contentFolder({});
  if (!mount(root)) skip('only an administrator may mount a small disk');
  try {
    cpSync(contentFolder(small), root, { recursive: true });
    const full = await runCommand(root, ['scripts/content.ts']);
    expect(full.code).toBe(1);
    expect(full.output).toContain('ENOSPC');
    expect(stateOf(root)).toEqual(small);

    spawnSync('mount', ['-o', 'remount,ro', root]);
    const readOnly = await runCommand(root, ['scripts/content.ts']);
    expect(readOnly.code).toBe(1);
    expect(readOnly.output).toContain('EROFS');
    // A check writes nothing, so that it works there too.
    expect((await runCommand(root, ['scripts/content.ts', '--check'])).output).toContain('differ');
  } finally {
    spawnSync('umount', [root]);
  }
});
