import { close, createIndex } from 'pagefind';
import { indexAddress } from '../search/pagefind-find.ts';
import { indexContent } from '../search/tokens.ts';

/** Pagefind's files that are used: its interface, its own worker and the fragments are not. */
const used =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|index\/.+)$/u;

/** Records sent before the answers are read: rendering leaves few moments to read them. */
const inFlight = 1000;

/** Indexes folded texts, in their order of rank, and returns the files of the index by path. */
export async function pagefindFiles(folded: readonly string[]): Promise<Map<string, Uint8Array>> {
  // The language only chooses how words are cut and stemmed; ours are single characters.
  const language = 'ja';
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (let at = 0; at < folded.length; at += inFlight) {
      const added = folded.slice(at, at + inFlight).map((text, offset) =>
        index.addCustomRecord({
          url: indexAddress(at + offset),
          content: indexContent(text),
          language,
        }),
      );
      refuse((await Promise.all(added)).flatMap((answer) => answer.errors));
    }
    const { files, errors: failures } = await index.getFiles();
    refuse(failures);
    return new Map(
      files
        .filter(({ path }) => used.test(path))
        .map(({ path, content }) => [path, content] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await index.deleteIndex();
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused a record: ${errors.join('; ')}`);
}
