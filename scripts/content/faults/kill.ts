import { cpSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { recover } from '../journal.ts';
import { contentFolder } from '../testing.ts';
import { isClean, runCommand, stateOf, type Trial } from './command.ts';

/** How often a killed run had changed nothing, and how often everything. */
export interface Outcomes {
  old: number;
  new: number;
}

const content = ['scripts/content.ts'];
const addSource = ['scripts/add-source.ts', 'scripts/add-source/notice.txt', '--id', 'madoguchi'];

/** Kills `npm run content` `times` times on copies of a folder whose source waits to be read. */
export function killContent(root: string, old: object, times: number): Promise<Outcomes> {
  return killEach(root, content, old, times);
}

/** Kills `npm run add-source` `times` times on copies of a folder. */
export function killAddSource(root: string, times: number): Promise<Outcomes> {
  return killEach(root, addSource, stateOf(root), times);
}

/** Every other kill comes after a random time, every other at a random step that changes the disk. */
async function killEach(
  template: string,
  args: readonly string[],
  old: object,
  times: number,
): Promise<Outcomes> {
  const { state: fresh, steps, duration } = await undisturbed(template, args);
  const outcomes: Outcomes = { old: 0, new: 0 };
  for (let time = 0; time < times; time += 1) {
    const trial: Trial =
      time % 2 === 0
        ? { fault: 'KILL', at: 1 + Math.floor(Math.random() * steps) }
        : { killAfter: duration * (0.3 + 0.8 * Math.random()) };
    const root = copyOf(template);
    await runCommand(root, args, trial);
    recover(root);
    const state = stateOf(root);
    const isNew = JSON.stringify(state) === JSON.stringify(fresh);
    if (!isNew) expect(state, JSON.stringify(trial)).toEqual(old);
    expect(isClean(root)).toBe(true);
    outcomes[isNew ? 'new' : 'old'] += 1;
    rmSync(root, { recursive: true, force: true });
  }
  return outcomes;
}

/** What the command makes when nobody kills it, how many steps that takes and how many milliseconds. */
async function undisturbed(template: string, args: readonly string[]) {
  const root = copyOf(template);
  const began = performance.now();
  const { code, output } = await runCommand(root, args, { fault: 'KILL' });
  expect(code, output).toBe(0);
  const duration = performance.now() - began;
  const steps = Number(/(\d+) steps of writing/.exec(output)?.[1]);
  expect(steps).toBeGreaterThan(5);
  return { state: stateOf(root), steps, duration };
}

function copyOf(template: string): string {
  const root = contentFolder({});
  cpSync(template, root, { recursive: true });
  return root;
}
