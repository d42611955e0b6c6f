/** The pages of a site, which one thread renders or two: each page belongs to the thread that takes it first. */
export class PageShare {
  /** How many are taken, then a place for each page. */
  readonly #memory: Int32Array<SharedArrayBuffer>;

  /** `memory` is that of the share of another thread, of as many pages; a new one where none is given. */
  constructor(pages: number, memory = new SharedArrayBuffer(4 * (pages + 1))) {
    this.#memory = new Int32Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.#memory.buffer;
  }

  /** How many pages either thread has taken. */
  get count(): number {
    return Atomics.load(this.#memory, 0);
  }

  /** Whether the page of this index was still free; from then on it is not. */
  take(index: number): boolean {
    const isFree = Atomics.compareExchange(this.#memory, index + 1, 0, 1) === 0;
    if (isFree) Atomics.add(this.#memory, 0, 1);
    return isFree;
  }

  /** Leaves nothing to the other thread but the page it is at. */
  close(): void {
    for (let index = 0; index < this.#memory.length - 1; index += 1) this.take(index);
  }
}
