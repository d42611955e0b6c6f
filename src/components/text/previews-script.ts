/** Shows the preview of a link while it is hovered or focused; Escape closes it, the pointer may move onto it. */
export function startPreviews(): void {
  let open: HTMLElement | null = null;
  let timer = 0;

  for (const link of document.querySelectorAll<HTMLElement>('[data-preview]')) {
    const preview = document.getElementById(link.dataset['preview'] ?? '');
    if (preview === null || !('showPopover' in preview)) continue;
    link.setAttribute('aria-describedby', preview.id);
    link.addEventListener('mouseenter', () => later(() => show(link, preview), 200));
    link.addEventListener('focus', () => show(link, preview));
    link.addEventListener('mouseleave', () => later(close, 200));
    link.addEventListener('blur', close);
    preview.addEventListener('mouseenter', () => clearTimeout(timer));
    preview.addEventListener('mouseleave', () => later(close, 200));
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  function later(act: () => void, milliseconds: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  }

  function show(link: HTMLElement, preview: HTMLElement): void {
    clearTimeout(timer);
    if (open !== preview) close();
    open = preview;
    preview.showPopover();
    const place = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = preview;
    const below = place.bottom + height + 8 < window.innerHeight;
    preview.style.left = `${Math.max(8, Math.min(place.left, document.body.clientWidth - width - 8))}px`;
    preview.style.top = `${below ? place.bottom + 4 : Math.max(8, place.top - height - 4)}px`;
  }

  function close(): void {
    clearTimeout(timer);
    open?.hidePopover();
    open = null;
  }
}
