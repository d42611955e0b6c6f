import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/**
 * The interface words of one area, from `content/words/<area>.yaml`, so that another knowledge base brings its own.
 * Throws with the file and the entry where a word is missing.
 */
export function loadWords<Schema extends z.ZodType>(
  area: string,
  schema: Schema,
): z.output<Schema> {
  const file = join(contentDir, 'words', `${area}.yaml`);
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file}: words missing or malformed\n  ${problems.join('\n  ')}`);
}

/** Puts values into the `{name}` places of a word. */
export function fill(word: string, values: Record<string, string | number>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
