/** A command called in a way it does not understand: it prints its usage and ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Where a tool prints it, as Astro does, no stack stands under it.
    this.stack = message;
  }
}

/** Whether an error is one of `parseArgs`, which names the option it does not know. */
export function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
