import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceTargets } from '../journal.ts';
import { contentCopy, make } from '../testing.ts';
import { stateOf } from './command.ts';
import { killAddSource, killContent } from './kill.ts';

/** The real content with what a run makes of it, and a clause more that waits for the next run. */
function waitingCopy(): string {
  const root = contentCopy();
  replaceTargets(root, ['generated', 'ids.json'], make(root).files ?? []);
  const file = join(root, 'sources/chiiki-renkei/source.txt');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n相談の件数を毎年報告すること。\n`);
  return root;
}

test('npm run content killed a hundred times: the old or the new content, whole', async () => {
  const root = waitingCopy();
  const outcomes = await killContent(root, stateOf(root), 100);
  expect(outcomes.old).toBeGreaterThan(10);
  expect(outcomes.new).toBeGreaterThan(1);
});

test('npm run add-source killed a hundred times: the source whole, or not at all', async () => {
  const outcomes = await killAddSource(waitingCopy(), 100);
  expect(outcomes.old).toBeGreaterThan(10);
  expect(outcomes.new).toBeGreaterThan(1);
});
