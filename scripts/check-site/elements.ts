import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';

/** Attributes that name elements of their own page by id; several ids are parted by blanks. */
const namesElements = new Set([
  'for',
  'list',
  'form',
  'headers',
  'popovertarget',
  'commandfor',
  'anchor',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
  'aria-owns',
  'aria-flowto',
  'aria-errormessage',
  'aria-activedescendant',
  'data-copy',
  'data-preview',
]);

/** Links name their preview on every page; a page shows either all of them or none. */
function isShown(name: string, ids: Set<string>): boolean {
  return name !== 'data-preview' || [...ids].some((id) => id.startsWith('preview.'));
}

/** Every element a page names by id, for assistive technology or for its scripts, stands on that page. */
export function checkElements(site: Site): Message[] {
  const messages: Message[] = [];
  for (const { file, attributes, ids } of site.pages.values()) {
    for (const { name, value, line, column } of attributes) {
      if (!namesElements.has(name) || !isShown(name, ids)) continue;
      for (const id of value.split(/\s+/).filter((part) => part !== '' && !ids.has(part))) {
        const reason = `Unexpected ${name} "${id}", expected the id of an element of this page`;
        const hint = 'Give the element this id, or leave the attribute out where it is absent.';
        messages.push(errorAt({ file, line, column, ruleId: 'site-element', reason, hint }));
      }
    }
  }
  return messages;
}
