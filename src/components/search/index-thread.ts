import type { CharacterIndex } from '../../search/outcomes.ts';
import type { LookUp, LookUpReply } from './messages.ts';
import { IndexTrouble, troubleOfWorker } from './trouble.ts';

interface Waiting {
  resolve(ordinals: Uint32Array): void;
  reject(cause: IndexTrouble): void;
}

/** The index of characters in a thread of its own, begun when first asked and given up after a failure. */
export class IndexThread implements CharacterIndex {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  open(): Promise<Uint32Array> {
    return this.#ask(null);
  }

  readonly find = (folded: string): Promise<Uint32Array> => this.#ask(folded);

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(folded: string | null): Promise<Uint32Array> {
    this.#worker ??= this.#begin();
    this.#asked += 1;
    const question: LookUp = { id: this.#asked, folded };
    this.#worker.postMessage(question);
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject });
    });
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LookUpReply>) => {
      if ('trouble' in data) this.#giveUp(new IndexTrouble(data.trouble, data.address));
      else this.#waiting.get(data.id)?.resolve(data.ordinals);
      this.#waiting.delete(data.id);
    });
    // The file of the thread itself is gone after a deploy, or cannot be reached.
    worker.addEventListener('error', () => {
      void troubleOfWorker().then((trouble) => {
        this.#giveUp(new IndexTrouble(trouble, 'index'));
      });
    });
    return worker;
  }

  /** A part that could not be read would be missing from every later answer. */
  #giveUp(cause: IndexTrouble): void {
    this.close();
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}
