/** The element of the page that must be there; throws with the selector where the markup lost it. */
export function find<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector<Kind>(selector);
  if (found === null) throw new Error(`Unexpected page, expected ${selector} in it`);
  return found;
}
