// Stands in the page itself: reading a comparison needs no script. What filters, copies and saves is loaded when the
// address asks for a view, or when a hand comes near the form or the numbers; a button pressed meanwhile is pressed again.
import pageUrl from './comparison-page.ts?worker&url';

const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
const table = document.querySelector('[data-comparison]');
const near = ['pointerover', 'pointerdown', 'focusin'];
let pressed: HTMLElement | null = null;
let isLoading = false;

function remember({ target }: Event): void {
  pressed = (target as Element).closest('button');
  start();
}

async function load(): Promise<void> {
  if (isLoading) return;
  isLoading = true;
  try {
    await import(/* @vite-ignore */ pageUrl);
  } catch {
    isLoading = false;
    // After a deploy under the open page only the new page knows its script; nobody's page is loaded again unasked.
    if (pressed !== null && navigator.onLine) location.reload();
    return;
  }
  form?.removeEventListener('click', remember);
  for (const type of near) form?.removeEventListener(type, start);
  pressed?.click();
}

function start(): void {
  void load();
}

if (location.search !== '') start();
form?.addEventListener('click', remember);
for (const type of near) form?.addEventListener(type, start);
table?.addEventListener('focusin', start, { once: true });
