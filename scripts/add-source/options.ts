import { parseArgs } from 'node:util';
import { contentFolder } from '../../src/site/content-folder.ts';

/** How the command was called. */
export interface AddSourceOptions {
  file: string;
  id: string;
  title: string | null;
  /** The content folder, that of the other commands where nothing is said. */
  content: string;
}

/** What to print when the command is called otherwise. */
export const usage =
  'Usage: npm run add-source -- FILE --id ID [--title TITLE] [--content DIR]\n' +
  'ID: small letters, digits and hyphens, such as renkei-tsuchi-2025';

/** Reads the arguments; `null` where they are not understood. */
export function readOptions(args: string[]): AddSourceOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        title: { type: 'string' },
        content: { type: 'string', default: contentFolder },
      },
    });
    const [file, ...rest] = positionals;
    const { id, title = null, content } = values;
    if (file === undefined || rest.length > 0 || id === undefined || content === '') return null;
    return { file, id, title, content };
  } catch {
    return null;
  }
}
