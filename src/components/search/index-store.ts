import type { Manifest } from '../../search/bundle.ts';
import type { IndexStore } from '../../search/engine.ts';
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
  const guard = guardFetch();
  const files = new Map<string, Promise<unknown>>();
  const file = <File>(name: string): Promise<File> => {
    const known = files.get(name);
    if (known !== undefined) return known as Promise<File>;
    const loading = fetch(folder + name).then((response) => {
      guard.check();
      return response.json();
    });
    files.set(name, loading);
    loading.catch(() => files.delete(name));
    return loading as Promise<File>;
  };
  const manifest = await file<Manifest>('search.json');
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const index = module.createInstance({ exactDiacritics: true });
  await index.init();
  guard.check();
  const find = await pagefindFind(index);
  return {
    manifest,
    store: {
      file: (name) => file(name),
      async find(folded) {
        const found = await find(folded);
        guard.check();
        return found;
      },
    },
  };
}

/**
 * Watches what Pagefind fetches: where a part of its index cannot be read, it goes on without it and reports 0 hits.
 * `check` throws instead, so that no partial result is ever shown.
 */
function guardFetch(): { check(): void } {
  let trouble: IndexTrouble | null = null;
  const fetchFile = globalThis.fetch.bind(globalThis);
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
  return {
    check() {
      const found = trouble;
      trouble = null;
      if (found !== null) throw found;
    },
  };
}
