import type { FirstHits, SearchAnswer, SearchRequest } from '../../search/engine.ts';
import type { FacetCounts } from '../../search/facets.ts';
import type { Question, Reply, Trouble } from './messages.ts';
import { troubleOfWorker } from './trouble.ts';

/** What an asker hears, for its latest question only. */
export interface Listener {
  onAnswer(answer: SearchAnswer, request: SearchRequest): void;
  /** The answer takes long; this is how it begins. */
  onFirst?(first: FirstHits, request: SearchRequest): void;
  onFacets?(counts: FacetCounts): void;
  onTrouble(trouble: Trouble): void;
  /** The answer takes longer than a blink. */
  onSlow?(): void;
}

const slowAfter = 150;

/** Asks the worker; an answer to an overtaken question is never heard. */
export class SearchClient {
  readonly #worker: Worker;
  readonly #listener: Listener;
  #latest: Question | null = null;
  #asked = 0;
  #slow: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#hear(data);
    });
    // The worker's own file is gone after a deploy, or blocked.
    this.#worker.addEventListener('error', () => {
      clearTimeout(this.#slow);
      void troubleOfWorker().then((trouble) => {
        listener.onTrouble(trouble);
      });
    });
  }

  ask(request: SearchRequest): void {
    this.#asked += 1;
    this.#latest = { id: this.#asked, request, facets: this.#listener.onFacets !== undefined };
    this.#worker.postMessage(this.#latest);
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => this.#listener.onSlow?.(), slowAfter);
  }

  /** Whatever was asked is not wanted any more. */
  forget(): void {
    clearTimeout(this.#slow);
    this.#latest = null;
  }

  #hear(reply: Reply): void {
    if (this.#latest === null || reply.id !== this.#latest.id) return;
    clearTimeout(this.#slow);
    switch (reply.type) {
      case 'first':
        this.#listener.onFirst?.(reply.first, this.#latest.request);
        break;
      case 'answer':
        this.#listener.onAnswer(reply.answer, this.#latest.request);
        break;
      case 'facets':
        this.#listener.onFacets?.(reply.counts);
        break;
      case 'trouble':
        this.#listener.onTrouble(reply.trouble);
        break;
    }
  }
}
