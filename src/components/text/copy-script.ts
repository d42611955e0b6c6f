/** Lets each copy button copy the text of the element it names; the status line says what happened. */
export function startCopying(): void {
  const status = document.querySelector<HTMLElement>('[data-copy-status]');
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    if (source === null) continue;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText((source.textContent ?? '').trim()).then(
        () => say(status?.dataset['copied']),
        () => say(status?.dataset['failed']),
      );
    });
  }

  function say(words = ''): void {
    if (status !== null) status.textContent = words;
  }
}
