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
