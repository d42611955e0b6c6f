import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { textFiles } from './text-files.ts';

it('finds the texts of a folder and below, each by its path from there, however the folder is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shishin-texts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '通知'));
  for (const name of ['b.txt', 'a.txt', 'a.pdf', join('通知', '令和６年.txt')]) {
    writeFileSync(join(folder, name), '');
  }
  const found = ['a.txt', 'b.txt', join('通知', '令和６年.txt')];
  expect(textFiles(folder)).toEqual(found);
  expect(textFiles(`${folder}/./通知/..`)).toEqual(found);
});
