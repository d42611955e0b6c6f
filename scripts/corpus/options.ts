import { parseArgs } from 'node:util';

/** How the command was called. */
export interface CorpusOptions {
  directory: string;
  /** A file or a folder of hand labels. */
  labels: string | null;
  json: boolean;
  /** Lists where parser and reader differ. */
  explain: boolean;
  /** Scores the hold-out as well. */
  holdOut: boolean;
}

/** What to print when the command is called otherwise. */
export const usage =
  'Usage: npm run corpus -- DIR [--labels FILE|DIR] [--explain] [--hold-out] [--json]';

/** Reads the arguments; `null` where they are not understood. */
export function readOptions(args: string[]): CorpusOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        labels: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        'hold-out': { type: 'boolean', default: false },
      },
    });
    const [directory, ...rest] = positionals;
    if (directory === undefined || rest.length > 0) return null;
    const { labels = null, json, explain, 'hold-out': holdOut } = values;
    return { directory, labels, json, explain, holdOut };
  } catch {
    return null;
  }
}
