import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Message } from '../../src/model/message.ts';
import { makeContent, type MadeContent } from './make-content.ts';

/** A content folder with these files, removed after the test. */
export function contentFolder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'shishin-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A copy of the committed content without what is generated, with these files in place of its own. */
export function contentCopy(files: Record<string, string> = {}): string {
  const root = contentFolder({});
  for (const part of ['sources', 'relations', 'notes', 'documents.yaml', 'ids.json']) {
    cpSync(join('content', part), join(root, part), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** What a run makes of a content folder. */
export function make(root: string): MadeContent {
  return makeContent(root, () => undefined);
}

/** Messages as people see them, with paths below the content folder. */
export function asLines(messages: readonly Message[], root: string): string[] {
  const short = (path: string) => path.replace(`${root}/`, '');
  return messages.map(
    ({ file, line, column, reason, hint, ruleId }) =>
      `${short(file)}:${line}:${column} ${reason.replaceAll(`${root}/`, '')} (${ruleId}) ${hint}`,
  );
}
