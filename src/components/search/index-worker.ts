import type { Find } from '../../search/evaluate.ts';
import { pagefindFind, type PagefindIndex } from '../../search/pagefind-find.ts';
import { indexFolder } from './index-folder.ts';
import type { LookUp, LookUpReply } from './messages.ts';
import { IndexTrouble } from './trouble.ts';

// Pagefind takes a thread of its own: a frequent string keeps it busy while first results are shown.

interface PagefindModule {
  createInstance(options: { exactDiacritics: boolean }): PagefindIndex & { init(): Promise<void> };
}

const fetchFile = globalThis.fetch.bind(globalThis);
const check = watchFetch();
let opened: Promise<Find> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<LookUp>) => void lookUp(data));

async function lookUp({ id, folded }: LookUp): Promise<void> {
  try {
    opened ??= openPagefind();
    const find = await opened.finally(check);
    const found = folded === null ? [] : await find(folded);
    check();
    const ordinals = Uint32Array.from(found);
    const message: LookUpReply = { id, ordinals };
    self.postMessage(message, { transfer: [ordinals.buffer] });
  } catch (error) {
    const { trouble, address } =
      error instanceof IndexTrouble
        ? error
        : { trouble: 'failed' as const, address: String(error) };
    const message: LookUpReply = { id, trouble, address };
    self.postMessage(message);
  }
}

async function openPagefind(): Promise<Find> {
  const address = `${indexFolder}pagefind.js`;
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
