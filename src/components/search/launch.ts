// Stands in every page itself: the box of the header answers from its first focus on, the dialog opens by button or
// Ctrl+K (⌘K), and the hits are marked on a page opened from a result. What these need are files of their own, loaded
// when they are asked for, so that reading costs no request. They are named by address, because an `import()` known to
// the bundler would bring its loader to every page.
import boxesUrl from './boxes.ts?worker&url';
import marksUrl from './marks.ts?worker&url';
import { openSearch } from './open-search.ts';

const field = document.querySelector('[data-site-search] input');
const button = document.querySelector<HTMLButtonElement>('[data-search-open]');

const load = (): Promise<unknown> => import(/* @vite-ignore */ boxesUrl);

async function open(): Promise<void> {
  await load();
  dispatchEvent(new Event(openSearch));
}

if (field === document.activeElement) void load();
field?.addEventListener('focus', () => void load(), { once: true });
const keys = button?.querySelector('kbd');
if (keys && navigator.userAgent.includes('Mac')) keys.textContent = '⌘K';
button?.addEventListener('click', () => void open());
document.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  void open();
});
if (/[?&]mark=/.test(location.search)) void import(/* @vite-ignore */ marksUrl);
