import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentFolder, make } from '../testing.ts';
import { isClean, runCommand, stateOf } from './command.ts';
import { small } from './samples.ts';

/** Every command of package.json, called so that it ends soon. */
const commands: Record<string, string[]> = {
  content: ['scripts/content.ts'],
  'content -- --check': ['scripts/content.ts', '--check'],
  parse: ['scripts/parse.ts', 'scripts/add-source/notice.txt', '--format', 'text'],
  'add-source': ['scripts/add-source.ts', 'missing.txt', '--id', 'new'],
  corpus: ['scripts/corpus.ts', 'scripts/add-source'],
  start: ['scripts/start.ts'],
  bench: ['scripts/bench.ts', '--clauses', 'none'],
  'check-site': ['scripts/check-site.ts', 'missing'],
  'build, dev, preview and check': ['node_modules/astro/bin/astro.mjs', 'preferences', 'list'],
  test: ['node_modules/vitest/vitest.mjs', 'list', '--config', '.config/vitest.config.ts', 'none'],
};

/** A folder whose run was killed after its journal stood: the new content lies beside, unnamed. */
function killedFolder(): { root: string; fresh: Record<string, string> } {
  const root = contentFolder(small);
  for (const part of ['words', 'search']) {
    cpSync(join('content', part), join(root, part), { recursive: true });
  }
  const before = stateOf(root);
  const files = make(root).files ?? [];
  for (const { path, content } of files) {
    const staged = join(root, '.run', 'staging', path);
    mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, content);
  }
  writeFileSync(
    join(root, '.run', 'journal.json'),
    JSON.stringify({ targets: ['generated', 'ids.json'] }),
  );
  const fresh = Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));
  return { root, fresh: { ...before, ...fresh } };
}

const taken = createServer();
beforeAll(() => new Promise<void>((done) => taken.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => taken.close(done)));

describe('after a run that was killed', () => {
  test.each(Object.entries(commands))('npm run %s first completes it', async (_, args) => {
    const { root, fresh } = killedFolder();
    // A taken port lets `start` end at once.
    const { port } = taken.address() as AddressInfo;
    const { output } = await runCommand(root, args, { environment: { PORT: String(port) } });
    expect(output).toContain('An earlier run was cut short; its changes were completed.');
    expect(stateOf(root)).toEqual(fresh);
    expect(isClean(root)).toBe(true);
  });

  test('a damaged journal is told, with what to do', async () => {
    const { root } = killedFolder();
    writeFileSync(join(root, '.run', 'journal.json'), '{"targets": [');
    const { code, output } = await runCommand(root, ['scripts/content.ts']);
    expect(code).toBe(1);
    expect(output.replaceAll(root, 'content')).toMatchInlineSnapshot(`
      "Unexpected journal content/.run/journal.json, expected the names a run was replacing. Delete content/.run, restore the content (git checkout) and run again.
      "
    `);
    expect(existsSync(join(root, 'generated'))).toBe(false);
  });
});
