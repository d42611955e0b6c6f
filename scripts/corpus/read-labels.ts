import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { labelsSchema, type Labels } from '../../src/parse/score/labels.ts';
import { UsageError } from '../usage-error.ts';

/** Reads a label file, or every one in a folder, by name of the text it labels. */
export function readLabels(path: string, holdOut: boolean): Map<string, Labels> {
  const labels = labelFiles(path).map((file) => readLabelFile(file));
  const wanted = labels.filter((each) => holdOut || !each.holdOut);
  return new Map(wanted.map((each) => [each.sample, each]));
}

function labelFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`Unexpected labels ${path}, expected a file or folder.`);
  if (!found.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.toSorted().map((name) => join(path, name));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(`${file} holds no labels: it is no JSON.`, { cause });
  }
}

function readLabelFile(file: string): Labels {
  const parsed = labelsSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new UsageError(`${file} holds no labels\n${issues.join('\n')}`);
}
