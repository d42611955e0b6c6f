import { contentFolder } from '../../src/site/content-folder.ts';
import { isPending, JournalError, recover } from './journal.ts';
import { LockedError } from './lock.ts';
import { printRecovery } from './print.ts';

/** What a command does with the content: writes it, reads it, or nothing, as it only reads a file it is told. */
type Use = 'write' | 'read' | 'nothing';

/** Milliseconds to wait for a run at work; two runs that write never wait for each other. */
const patience = { write: 0, read: 5000, nothing: 0 } as const;

/**
 * What every command does before anything else: completes or rolls back a run of another command that was cut short,
 * and says so. Where that cannot be done, a command that uses the content ends with exit code 1.
 */
export function recoverFirst(use: Use, root = contentFolder): void {
  try {
    printRecovery(recover(root, patience[use]));
  } catch (error) {
    if (!isExpected(error)) throw error;
    if (use === 'nothing') return;
    console.error(error.message);
    process.exit(1);
  }
}

/** Tells why a run that writes was cut short and what became of it; throws what is no fault of disk, lock or journal. */
export function tellFault(error: unknown, root: string, outcome: FaultOutcome): void {
  if (!isExpected(error)) throw error;
  console.error(error.message);
  if (error instanceof JournalError) return;
  console.error(isPending(root) ? outcome.pending : outcome.unchanged);
}

/** What a run says of its work: it waits complete beside its place, or nothing was changed. */
interface FaultOutcome {
  pending: string;
  unchanged: string;
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof LockedError ||
    error instanceof JournalError ||
    (error instanceof Error && 'code' in error && 'syscall' in error)
  );
}
