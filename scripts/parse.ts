import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDescriptor } from '../src/corpus/descriptor.ts';
import { hintsOf } from '../src/corpus/hints.ts';
import type { Message } from '../src/model/message.ts';
import type { ParseHints } from '../src/model/parse-hints.ts';
import { toOutlineText } from '../src/parse/text/outline-text.ts';
import { isRefused } from '../src/parse/lines/refused.ts';
import { recoverFirst } from './content/recover-first.ts';
import { endWithOutput } from './output.ts';
import { parseBytes } from './parse-bytes.ts';

const usage = 'Usage: npm run -s parse -- FILE [--descriptor FILE] [--format json|text]';

/** Ends of the command: parsed, refused, called wrongly. */
const exit = { parsed: 0, refused: 1, usage: 2 } as const;

interface Options {
  file: string;
  descriptor: string | null;
  format: 'json' | 'text';
}

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { descriptor: { type: 'string' }, format: { type: 'string', default: 'json' } },
    });
    const [file, ...rest] = positionals;
    const { descriptor = null, format } = values;
    if (file === undefined || rest.length > 0) return null;
    return format === 'json' || format === 'text' ? { file, descriptor, format } : null;
  } catch {
    return null;
  }
}

async function readBytes(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    say(`Unexpected file ${file}, expected one that can be read: ${String(error)}`);
    return null;
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function sayMessage({ file, line, column, severity, reason, hint, ruleId }: Message): void {
  say(`${file}:${line}:${column}: ${severity}: ${reason} [${ruleId}]`);
  if (hint !== '') say(`  ${hint}`);
}

async function readHints(file: string | null): Promise<ParseHints | null> {
  if (file === null) return {};
  const bytes = await readBytes(file);
  if (bytes === null) return null;
  const { value, messages } = readDescriptor(file, bytes.toString('utf8'));
  messages.forEach(sayMessage);
  return value === null ? null : hintsOf(value);
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    say(usage);
    return exit.usage;
  }
  const bytes = await readBytes(options.file);
  const hints = await readHints(options.descriptor);
  if (bytes === null || hints === null) return exit.usage;
  const { document } = parseBytes(bytes, options.file, hints);
  const shown = options.format === 'json' ? JSON.stringify(document) : toOutlineText(document);
  process.stdout.write(`${shown.trimEnd()}\n`);
  document.messages.forEach(sayMessage);
  return isRefused(document) ? exit.refused : exit.parsed;
}

recoverFirst('nothing');
endWithOutput();
process.exitCode = await main();
