/// <reference lib="webworker" />

/** Sent by a page once the worker runs: its address and those of the resources it loaded. */
export interface KeepMessage {
  type: 'keep';
  addresses: string[];
}

/** What a build tells its service worker; see `src/build/service-worker-file.ts`. */
export interface BuildFacts {
  /** Name of the cache: changes with every change of the site. */
  cache: string;
  /** Folders below the scope whose files never change under their name. */
  lasting: string[];
  /** Files of the search index, below the scope. */
  index: string[];
  /** HTML shown for a page that is not kept, without network. */
  offlinePage: string;
}

declare const self: ServiceWorkerGlobalScope;
declare const BUILD: BuildFacts;

const scope = self.registration.scope;
const atOnce = 6;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlderBuilds().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage;
  const index = BUILD.index.map((path) => scope + path);
  event.waitUntil(keep([...message.addresses, ...index]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const isLasting = BUILD.lasting.some((folder) => request.url.startsWith(scope + folder));
  if (isLasting) event.respondWith(keptOrFetched(request.url));
  else if (request.mode === 'navigate') event.respondWith(fetchedOrKept(request));
});

/** Only this site's caches under this scope are touched: another site may share the origin. */
async function forgetOlderBuilds(): Promise<void> {
  const ours = `shishin ${scope} `;
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(ours) && name !== cacheName());
  await Promise.all(older.map((name) => caches.delete(name)));
}

function cacheName(): string {
  return `shishin ${scope} ${BUILD.cache}`;
}

async function keep(addresses: readonly string[]): Promise<void> {
  const keepOne = async (address: string): Promise<void> => {
    if ((await kept(address)) !== undefined) return;
    const response = await fetch(address);
    if (response.ok) await put(address, response);
  };
  const wanted = new Set(addresses.filter((one) => one.startsWith(scope)).map(plainAddress));
  const waiting = [...wanted];
  // A few at a time, so that what the visitor asks for is not held up.
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(keepOne));
}

/** The query of an address chooses nothing on a static site: Pagefind adds one to its entry, pages keep their state in it. */
function plainAddress(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** A browser that keeps nothing (full disk, private window) answers from the network as without this worker. */
function kept(address: string): Promise<Response | undefined> {
  return caches
    .open(cacheName())
    .then((cache) => cache.match(address))
    .catch(() => undefined);
}

function put(address: string, response: Response): Promise<void> {
  return caches
    .open(cacheName())
    .then((cache) => cache.put(address, response))
    .catch(() => undefined);
}

async function keptOrFetched(address: string): Promise<Response> {
  const found = await kept(plainAddress(address));
  if (found !== undefined) return found;
  const response = await fetch(address);
  if (response.ok) await put(plainAddress(address), response.clone());
  return response;
}

async function fetchedOrKept(request: Request): Promise<Response> {
  const address = plainAddress(request.url);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await put(address, response.clone());
    return response;
  } catch {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return (await kept(address)) ?? new Response(BUILD.offlinePage, { status: 503, headers });
  }
}
