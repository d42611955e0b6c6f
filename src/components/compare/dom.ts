/** A part of a page: an element or plain words. Words are data, never markup. */
export type Part = Node | string;

/** Makes an element with attributes and parts. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...parts: readonly Part[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}

/** Puts values into the `{name}` places of a word. */
export function filled(word: string, values: Readonly<Record<string, string>>): string {
  return word.replaceAll(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}
