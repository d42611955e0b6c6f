import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readYaml } from '../corpus/located-yaml.ts';
import { contentFolder } from './content-folder.ts';

/** A fault of a file of the content: what, where and what to do. It comes from no code, so no stack stands under it. */
export class ContentFileError extends Error {
  override name = 'ContentFileError';

  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

/** A YAML file of the content kept by hand that only the site reads; throws with file, line and column of every fault. */
export function readKept<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const file = join(contentFolder, path);
  const { value, messages } = readYaml(file, textOf(file), schema, 'kept-malformed');
  if (messages.length === 0) return value as z.output<Schema>;
  const lines = messages.map(
    ({ line, column, reason, hint }) => `${file}:${line}:${column} ${reason}\n  ${hint}`,
  );
  throw new ContentFileError(lines.join('\n'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(file);
  }
}

function refuse(file: string): never {
  const hint = 'Restore it with `git checkout`, or copy that of another knowledge base.';
  throw new ContentFileError(`Unexpected file ${file} that cannot be read.\n  ${hint}`);
}
