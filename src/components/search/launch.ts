// Stands in every page itself: opens the dialog by button or Ctrl+K (⌘K), and marks the hits on a page opened from a
// result. What these need are files of their own, loaded when they are asked for, so that reading costs no request. They
// are named by address, because an `import()` known to the bundler would bring its loader to every page.
import marksUrl from './marks.ts?worker&url';
import dialogUrl from './open-dialog.ts?worker&url';
import { openSearch } from './open-search.ts';

const button = document.querySelector<HTMLButtonElement>('[data-search-open]');

async function open(): Promise<void> {
  await import(/* @vite-ignore */ dialogUrl);
  dispatchEvent(new Event(openSearch));
}

const keys = button?.querySelector('kbd');
if (keys && navigator.userAgent.includes('Mac')) keys.textContent = '⌘K';
button?.addEventListener('click', () => void open());
document.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  void open();
});
if (/[?&]mark=/.test(location.search)) void import(/* @vite-ignore */ marksUrl);
