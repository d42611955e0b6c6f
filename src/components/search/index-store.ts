import type { Manifest } from '../../search/bundle.ts';
import type { IndexStore } from '../../search/engine.ts';
import type { Find } from '../../search/evaluate.ts';
import { pagefindFind, type PagefindIndex } from '../../search/pagefind-find.ts';
import type { Trouble } from './messages.ts';

interface PagefindModule {
  createInstance(options: { exactDiacritics: boolean }): PagefindIndex & { init(): Promise<void> };
}

/** A file of the index could not be read. */
export class IndexTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, address: string) {
    super(`Unexpected answer for ${address}, expected a file of this build's index`);
    this.trouble = trouble;
  }
}

/** An opened index: its manifest, and where the engine reads. */
export interface OpenIndex {
  manifest: Manifest;
  store: IndexStore;
}

/** Opens the index in a folder. Every failure to read a file surfaces as `IndexTrouble`. */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const files = new Map<string, Promise<unknown>>();
  const file = <File>(name: string): Promise<File> => {
    const loading = files.get(name) ?? readFile(folder + name);
    files.set(name, loading);
    loading.catch(() => files.delete(name));
    return loading as Promise<File>;
  };
  const manifest = await file<Manifest>('search.json');
  const check = watchFetch();
  const find = await openPagefind(folder).catch((cause: unknown) => {
    check();
    throw cause;
  });
  check();
  return {
    manifest,
    store: {
      file: (name) => file(name),
      async find(folded) {
        const found = await find(folded);
        check();
        return found;
      },
    },
  };
}

async function openPagefind(folder: string): Promise<Find> {
  const address = `${folder}pagefind.js`;
  const module = await (import(/* @vite-ignore */ address) as Promise<PagefindModule>).catch(
    async (cause: unknown) => {
      // A failed import does not say why: a second look does.
      await fetch(address);
      throw cause;
    },
  );
  const index = module.createInstance({ exactDiacritics: true });
  await index.init();
  return pagefindFind(index);
}

async function readFile(address: string): Promise<unknown> {
  const response = await fetchFile(address).catch(() => {
    throw new IndexTrouble('offline', address);
  });
  if (!response.ok) throw new IndexTrouble('updated', address);
  return response.json();
}

const fetchFile = globalThis.fetch.bind(globalThis);

/**
 * Watches what Pagefind fetches: where a part of its index cannot be read, it goes on without it and reports 0 hits.
 * The check throws instead, so that no partial result is ever shown.
 */
function watchFetch(): () => void {
  let trouble: IndexTrouble | null = null;
  globalThis.fetch = async (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    try {
      const response = await fetchFile(input, options);
      if (!response.ok) trouble = new IndexTrouble('updated', address);
      return response;
    } catch (cause) {
      trouble = new IndexTrouble('offline', address);
      throw cause;
    }
  };
  return () => {
    const found = trouble;
    trouble = null;
    if (found !== null) throw found;
  };
}
