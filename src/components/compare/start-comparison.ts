// Stands in the page itself: reading a comparison needs no script. What filters, copies and saves is loaded when the
// address asks for a view, or when a hand comes near the form or the numbers; a button pressed meanwhile is pressed again.
import pageUrl from './comparison-page.ts?worker&url';

const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
const table = document.querySelector('[data-comparison]');
let pressed: HTMLElement | null = null;
let isLoading = false;

function remember({ target }: Event): void {
  pressed = (target as Element).closest('button');
}

async function load(): Promise<void> {
  if (isLoading) return;
  isLoading = true;
  form?.addEventListener('click', remember);
  await import(/* @vite-ignore */ pageUrl);
  form?.removeEventListener('click', remember);
  pressed?.click();
}

if (location.search !== '') void load();
for (const type of ['pointerover', 'pointerdown', 'focusin']) {
  form?.addEventListener(type, () => void load(), { once: true });
}
table?.addEventListener('focusin', () => void load(), { once: true });
