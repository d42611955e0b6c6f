import { Worker } from 'node:worker_threads';
import type { PageTask } from './page-thread.ts';

/** A thread that renders and writes pages of a site from the last to the first, beside Astro, which begins at the first. */
export class SecondThread {
  readonly #answers: Promise<ReadonlyMap<string, string>>;
  #hasFailed = false;

  constructor(task: PageTask) {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: task });
    this.#answers = new Promise((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', () => {
        reject(
          new Error(
            'Unexpected end of the second thread, expected its pages: try RENDER_THREADS=1.',
          ),
        );
      });
    });
    this.#answers.catch(() => (this.#hasFailed = true));
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The hashes of all it has written, by address, once no page is left; rejects where it failed. */
  get answers(): Promise<ReadonlyMap<string, string>> {
    return this.#answers;
  }
}
