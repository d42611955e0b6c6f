/** Makes links lead to the same choice of proposals; `null` for the choice a page opens with. */
export function carryChoice(links: Iterable<HTMLAnchorElement>, chosen: string | null): void {
  for (const link of links) {
    const address = new URL(link.href);
    if (chosen === null) address.searchParams.delete('p');
    else address.searchParams.set('p', chosen);
    link.href = address.href;
  }
}

/** The tabs to the other form that applies proposals. */
export function choiceTabs(): NodeListOf<HTMLAnchorElement> {
  return document.querySelectorAll('[data-choice-tab]');
}
