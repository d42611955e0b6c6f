/** A file that cannot be read in: what happened, where, and what to do, in Japanese for the page. Nothing was changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
