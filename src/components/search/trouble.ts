import { indexFolder } from './index-folder.ts';
import type { Trouble } from './messages.ts';

/** A file of the index could not be read. */
export class IndexTrouble extends Error {
  readonly trouble: Trouble;
  readonly address: string;

  constructor(trouble: Trouble, address: string) {
    super(`Unexpected answer for ${address}, expected a file of this build's index`);
    this.trouble = trouble;
    this.address = address;
  }
}

/**
 * Why the file of a worker cannot be read, which its error does not say: the network is asked, as a device may believe
 * itself connected and reach nothing.
 */
export async function troubleOfWorker(): Promise<Trouble> {
  const options: RequestInit = { method: 'HEAD', cache: 'no-store' };
  return fetch(`${indexFolder}search.json`, options).then(
    () => 'updated',
    () => 'offline',
  );
}
