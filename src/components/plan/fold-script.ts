/** Width below which the style sheet shows the summaries. */
const phone = matchMedia('(width < 48rem)');

/**
 * Folds the long parts of the page on a phone. Whoever comes by an address that points into the page finds it unfolded;
 * a link to a chapter unfolds what stands under it, and paper shows everything.
 */
export function startFolding(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];
  const setOpen = (open: boolean): void => {
    for (const fold of folds) fold.open = open;
  };
  if (phone.matches && location.hash === '' && location.search === '') setOpen(false);
  phone.addEventListener('change', () => {
    if (!phone.matches) setOpen(true);
  });

  addEventListener('hashchange', () => {
    const target = document.querySelector(':target');
    if (target === null) return;
    for (const fold of folds) {
      if (chapterOf(fold) === target || fold.contains(target)) fold.open = true;
    }
    // Folded, the page may have ended too soon to bring it to the top.
    target.scrollIntoView();
  });

  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = folds.filter((fold) => !fold.open);
    setOpen(true);
  });
  addEventListener('afterprint', () => {
    for (const fold of folded) fold.open = false;
  });
}

/** The heading a part stands under. */
function chapterOf(fold: HTMLElement): Element | null {
  let before = fold.previousElementSibling;
  while (before !== null && before.tagName !== 'H2') before = before.previousElementSibling;
  return before;
}
