import type { KeepMessage } from './service-worker.ts';

/**
 * Makes search and the pages visited work without network: registers the service worker and, once it runs, has it keep
 * this page, what it loaded, and the whole index. Called by the search page and the self-check only.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const start = async (): Promise<void> => {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const message: KeepMessage = { type: 'keep', addresses: [location.href, ...loaded] };
    active?.postMessage(message);
  };
  const later = (): void => {
    // A browser that refuses (private window, blocked storage) goes on without.
    start().catch(() => undefined);
  };
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}
