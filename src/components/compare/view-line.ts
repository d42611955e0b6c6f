import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import type { View, ViewChoices } from './view-state.ts';

/** What a view leaves out or turns round, in the words of its form, `[]` for the plain view. */
export function conditionNames(
  form: HTMLFormElement,
  { conditions, columns }: View,
  choices: ViewChoices,
): string[] {
  const names = Object.entries(conditions).flatMap(([name, values]) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) return [labelOf(field)];
    if (!(field instanceof HTMLSelectElement)) return [];
    const options = [...field.options].filter(({ value }) => values.includes(value));
    return options.map(({ text }) => `${labelOf(field)}：${text}`);
  });
  if (columns.join() === choices.columns.join()) return names;
  const titles = columns.map((id) => {
    const box = form.querySelector<HTMLElement>(`[data-column-choice="${CSS.escape(id)}"] input`);
    return box === null ? id : labelOf(box);
  });
  return [...names, fill(lineOf()?.dataset['columns'] ?? '', { columns: titles.join('、') })];
}

/**
 * Tells on screen and on paper what a shared view leaves out, and how many rows it shows: on screen, the form above tells
 * that.
 */
export function showViewLine(names: readonly string[], counted: string): void {
  const line = lineOf();
  if (!line) return;
  line.hidden = names.length === 0;
  if (names.length === 0) line.replaceChildren();
  else {
    const said = fill(line.dataset['view'] ?? '', { conditions: names.join('／') });
    line.replaceChildren(said, element('span', { class: 'print-only' }, counted));
  }
}

/** The line as shown, `''` for the plain view. */
export function viewLine(): string {
  return lineOf()?.textContent?.trim() ?? '';
}

function lineOf(): HTMLElement | null {
  return document.querySelector('[data-view-line]');
}

/** The words of a field's label, without the options of a list. */
function labelOf(field: HTMLElement): string {
  const nodes = [...(field.closest('label')?.childNodes ?? [])];
  const words = nodes.filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return words.map(({ textContent }) => textContent?.trim() ?? '').join('');
}
