import { SearchEngine } from '../../search/engine.ts';
import { openIndex } from './index-store.ts';
import type { Question, Reply } from './messages.ts';
import { IndexTrouble } from './trouble.ts';

// The search runs here, so that typing is never held up.

let opened: Promise<SearchEngine> | null = null;
let latest = 0;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  latest = data.id;
  void answer(data);
});

/** Answers a question, unless a later one comes first: nobody waits for what an overtaken one finds. */
async function answer({ id, request, facets }: Question): Promise<void> {
  try {
    opened ??= open();
    const engine = await opened;
    if (id !== latest) return;
    const found = await engine.search(request, (first) => {
      reply({ id, type: 'first', first });
    });
    reply({ id, type: 'answer', answer: found });
    if (facets && id === latest) {
      reply({ id, type: 'facets', counts: await engine.facets(request) });
    }
    // Without the texts the index goes on answering.
    if (id === latest) engine.load().catch(() => undefined);
  } catch (error) {
    const trouble = error instanceof IndexTrouble ? error.trouble : 'failed';
    reply({ id, type: 'trouble', trouble, reason: String(error) });
  }
}

async function open(): Promise<SearchEngine> {
  try {
    const { manifest, store } = await openIndex();
    return new SearchEngine(manifest, store);
  } catch (cause) {
    opened = null;
    throw cause;
  }
}

function reply(message: Reply): void {
  if (message.id === latest) self.postMessage(message);
}
