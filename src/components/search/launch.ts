// Stands in every page itself: the box of the header answers from its first focus on, the dialog opens by button or
// Ctrl+K (⌘K), and the hits are marked on a page opened from a result. What these need are files of their own, loaded
// when they are asked for, so that reading costs no request. They are named by address, because an `import()` known to
// the bundler would bring its loader to every page.
import boxesUrl from './boxes.ts?worker&url';
import marksUrl from './marks.ts?worker&url';
import { openSearch } from './open-search.ts';

const field = document.querySelector<HTMLInputElement>('[data-site-search] input');
const button = document.querySelector<HTMLButtonElement>('[data-search-open]');

const load = (): Promise<unknown> => import(/* @vite-ignore */ boxesUrl);

/** Where the file is gone after a deploy, or out of reach, the search page tells so or answers. */
function open(): void {
  load().then(
    () => dispatchEvent(new Event(openSearch)),
    () => {
      location.href = field?.form?.action ?? '';
    },
  );
}

/** Without the file the box stays a form. */
function answer(): void {
  load().catch(() => undefined);
}

if (field === document.activeElement) answer();
field?.addEventListener('focus', answer, { once: true });
const keys = button?.querySelector('kbd');
if (keys && navigator.userAgent.includes('Mac')) keys.textContent = '⌘K';
button?.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  open();
});
if (/[?&]mark=/.test(location.search)) void import(/* @vite-ignore */ marksUrl);
