import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SecondThread } from './second-thread.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shishin-second-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Starts a thread whose bundle is this code. */
function start(code: string): SecondThread {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, code);
  return new SecondThread({
    entry: pathToFileURL(entry).href,
    sheets: new Map(),
    files: [],
    share: new SharedArrayBuffer(4),
  });
}

it('ends with the fault of the thread, and knows of it from then on', async () => {
  const thread = start("throw new Error('見本の誤り');");
  expect(thread.hasFailed).toBe(false);
  await expect(thread.answers).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: 見本の誤り]`);
  expect(thread.hasFailed).toBe(true);
});

it('says what to do where the thread ends without a word', async () => {
  await expect(start('process.exit(0);').answers).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected end of the second thread, expected its pages: try RENDER_THREADS=1.]`,
  );
});
