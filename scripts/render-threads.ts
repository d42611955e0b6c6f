import { availableParallelism } from 'node:os';
import { UsageError } from './usage-error.ts';

/** How many threads render pages: `RENDER_THREADS`, else two where the machine has them; a `UsageError` for others. */
export function renderThreads(): 1 | 2 {
  const given = process.env['RENDER_THREADS'];
  if (given === undefined) return availableParallelism() > 1 ? 2 : 1;
  if (given === '1') return 1;
  if (given === '2') return 2;
  throw new UsageError(
    `Unexpected RENDER_THREADS=${given}, expected 1 or 2: RENDER_THREADS=1 npm run build`,
  );
}
