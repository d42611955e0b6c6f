import type { Page } from 'playwright-core';

/** What one way of searching took and found. Times in milliseconds, one per query. */
export interface Timing {
  ready: number;
  times: number[];
  found: number[][];
}

/** The search of the site, through its worker, as the search page asks it. */
export function askSite(page: Page, worker: string, queries: string[]): Promise<Timing> {
  return page.evaluate(
    async ({ worker, queries }) => {
      interface Reply {
        id: number;
        type: string;
        answer: { total: number };
        reason?: string;
      }
      const running = new Worker(worker, { type: 'module' });
      let id = 0;
      const ask = (query: string) =>
        new Promise<number>((resolve, reject) => {
          id += 1;
          running.onmessage = ({ data }: MessageEvent<Reply>) => {
            if (data.type === 'first') return;
            if (data.type === 'answer') resolve(data.answer.total);
            else reject(new Error(data.reason));
          };
          const request = { query, exact: true, selection: {}, limit: 20 };
          running.postMessage({ id, request, facets: false });
        });
      const began = performance.now();
      await ask(queries[0] ?? '');
      const ready = performance.now() - began;
      const pause = new Promise((resolve) => setTimeout(resolve, 3000));
      await pause;
      for (const query of queries) await ask(query);
      const times: number[] = [];
      const found: number[][] = [];
      for (const query of queries) {
        const from = performance.now();
        const total = await ask(query);
        times.push(performance.now() - from);
        found.push([total]);
      }
      running.terminate();
      return { ready, times, found };
    },
    { worker, queries },
  );
}

/** A first visit: milliseconds to the first results and to all, and the longest time the page did not answer. */
export interface FirstVisit {
  first: number;
  all: number;
  total: number;
  pause: number;
}

/** Asks the search of the site one query in a worker just begun, while the page goes on. */
export function askFirst(page: Page, worker: string, query: string): Promise<FirstVisit> {
  return page.evaluate(
    async ({ worker, query }) => {
      interface Reply {
        type: string;
        answer: { total: number };
        reason?: string;
      }
      let pause = 0;
      let last = performance.now();
      const tick = setInterval(() => {
        pause = Math.max(pause, performance.now() - last);
        last = performance.now();
      }, 4);
      const began = performance.now();
      const running = new Worker(worker, { type: 'module' });
      const request = { query, exact: true, selection: {}, limit: 20 };
      running.postMessage({ id: 1, request, facets: false });
      const visit = await new Promise<FirstVisit>((resolve, reject) => {
        let first: number | null = null;
        running.onmessage = ({ data }: MessageEvent<Reply>) => {
          const now = performance.now() - began;
          first ??= now;
          if (data.type === 'answer') {
            resolve({ first, all: now, total: data.answer.total, pause });
          } else if (data.type === 'trouble') reject(new Error(data.reason));
        };
      });
      clearInterval(tick);
      running.terminate();
      return visit;
    },
    { worker, query },
  );
}

/** Pagefind as it comes, with its own worker and its own reading of the query. */
export function askStock(page: Page, script: string, queries: string[]): Promise<Timing> {
  return page.evaluate(
    async ({ script, queries }) => {
      interface Stock {
        createInstance(options: object): {
          init(): Promise<void>;
          search(query: string | null): Promise<{ results: { id: string }[] }>;
        };
      }
      const began = performance.now();
      const index = ((await import(script)) as Stock).createInstance({});
      await index.init();
      await index.search(queries[0] ?? '');
      const ready = performance.now() - began;
      const all = await index.search(null);
      const ordinals = new Map(all.results.map(({ id }, ordinal) => [id, ordinal]));
      for (const query of queries) await index.search(query);
      const times: number[] = [];
      const found: number[][] = [];
      for (const query of queries) {
        const from = performance.now();
        const { results } = await index.search(query);
        times.push(performance.now() - from);
        found.push(results.map(({ id }) => ordinals.get(id) ?? -1));
      }
      return { ready, times, found };
    },
    { script, queries },
  );
}

/** Plain `includes()` over all folded texts, on the page itself. */
export function askIncludes(page: Page, texts: string, queries: string[]): Promise<Timing> {
  return page.evaluate(
    async ({ texts, queries }) => {
      const began = performance.now();
      const folded = (await (await fetch(texts)).json()) as string[];
      const search = (query: string): number[] =>
        folded.flatMap((text, at) => (text.includes(query) ? [at] : []));
      search(queries[0] ?? '');
      const ready = performance.now() - began;
      const times: number[] = [];
      const found: number[][] = [];
      for (const query of queries) {
        const from = performance.now();
        found.push(search(query));
        times.push(performance.now() - from);
      }
      return { ready, times, found };
    },
    { texts, queries },
  );
}

/** MiniSearch over pairs of characters, all pairs of the query wanted. */
export function askPairs(
  page: Page,
  files: { script: string; texts: string },
  queries: string[],
): Promise<Timing> {
  return page.evaluate(
    async ({ files, queries }) => {
      interface Pairs {
        addAll(documents: { id: number; text: string }[]): void;
        search(query: string): { id: number }[];
      }
      type PairsClass = new (options: object) => Pairs;
      const began = performance.now();
      const { default: MiniSearch } = (await import(files.script)) as { default: PairsClass };
      const folded = (await (await fetch(files.texts)).json()) as string[];
      const tokenize = (text: string): string[] => {
        const characters = [...text];
        return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
      };
      const index = new MiniSearch({
        fields: ['text'],
        tokenize,
        searchOptions: { combineWith: 'AND' },
      });
      index.addAll(folded.map((text, id) => ({ id, text })));
      index.search(queries[0] ?? '');
      const ready = performance.now() - began;
      const times: number[] = [];
      const found: number[][] = [];
      for (const query of queries) {
        const from = performance.now();
        const results = index.search(query);
        times.push(performance.now() - from);
        found.push(results.map(({ id }) => id));
      }
      return { ready, times, found };
    },
    { files, queries },
  );
}
