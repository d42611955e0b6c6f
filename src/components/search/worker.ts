import { SearchEngine } from '../../search/engine.ts';
import { IndexTrouble, openIndex } from './index-store.ts';
import type { Question, Reply } from './messages.ts';

/** The search runs here, so that typing is never held up. */
const folder = new URL(
  import.meta.env.BASE_URL.replace(/\/?$/, '/') + __SEARCH_FOLDER__,
  self.location.origin,
).href;

let opened: Promise<SearchEngine> | null = null;
let waiting: Question | null = null;
let isAnswering = false;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  waiting = data;
  if (!isAnswering) void answerAll();
});

/** Answers the latest question until none is left; those overtaken while another was answered are dropped. */
async function answerAll(): Promise<void> {
  isAnswering = true;
  for (let question = takeQuestion(); question !== null; question = takeQuestion()) {
    try {
      await answer(question);
    } catch (error) {
      opened = null;
      const trouble = error instanceof IndexTrouble ? error.trouble : 'failed';
      reply({ id: question.id, type: 'trouble', trouble, reason: String(error) });
    }
  }
  isAnswering = false;
  // Without the texts the index goes on answering.
  opened?.then((engine) => engine.warm()).catch(() => undefined);
}

function takeQuestion(): Question | null {
  const question = waiting;
  waiting = null;
  return question;
}

async function answer({ id, request, facets }: Question): Promise<void> {
  opened ??= open();
  const engine = await opened;
  reply({ id, type: 'answer', answer: await engine.search(request) });
  if (!facets || waiting !== null) return;
  reply({ id, type: 'facets', counts: await engine.facets(request) });
}

async function open(): Promise<SearchEngine> {
  const { manifest, store } = await openIndex(folder);
  return new SearchEngine(manifest, store);
}

function reply(message: Reply): void {
  self.postMessage(message);
}
