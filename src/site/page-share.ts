/** The pages of one route, which two threads render: each page belongs to the thread that takes it first. */
export class PageShare {
  readonly #taken: Int8Array<SharedArrayBuffer>;

  /** `memory` is that of the share of another thread, of as many pages; a new one where none is given. */
  constructor(pages: number, memory = new SharedArrayBuffer(pages)) {
    this.#taken = new Int8Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.#taken.buffer;
  }

  /** Whether the page of this index was still free; from then on it is not. */
  take(index: number): boolean {
    return Atomics.compareExchange(this.#taken, index, 0, 1) === 0;
  }

  /** Leaves nothing to the other thread but the page it is at. */
  close(): void {
    for (let index = 0; index < this.#taken.length; index += 1) this.take(index);
  }
}
