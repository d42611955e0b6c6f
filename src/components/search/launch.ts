// On every page: opens the dialog by button or Ctrl+K (⌘K), and marks the hits on a page opened from a result. What
// these need is loaded when it is asked for, so that reading costs next to nothing.
const button = document.querySelector<HTMLButtonElement>('[data-search-open]');

async function open(): Promise<void> {
  const { openDialog } = await import('./dialog.ts');
  openDialog();
}

if (button !== null) {
  button.hidden = false;
  const keys = button.querySelector('kbd');
  if (keys !== null && navigator.userAgent.includes('Mac')) keys.textContent = '⌘K';
  button.addEventListener('click', () => void open());
}
document.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  void open();
});
if (/[?&]mark=/.test(location.search)) void import('./marks.ts');
