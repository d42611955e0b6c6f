import { Combobox, type ComboboxListener } from './combobox.ts';
import { element } from '../element.ts';
import { forgetSearches, recentSearches } from './recent.ts';
import { words } from './words.ts';

/** Recent searches as the options of the field, as long as nothing is asked. */
export class RecentOptions {
  readonly #place: HTMLElement;
  readonly #combobox: Combobox;

  constructor(field: HTMLInputElement, place: HTMLElement, listener: ComboboxListener) {
    this.#place = place;
    const list = element('div', { id: 'search-recent-list', 'aria-labelledby': 'search-recent' });
    const clear = element('button', { type: 'button', class: 'button quiet' }, words.recent.clear);
    clear.addEventListener('click', () => {
      forgetSearches();
      this.show();
      field.focus();
    });
    place.append(
      element('h2', { id: 'search-recent' }, words.recent.heading),
      list,
      element('p', { class: 'note' }, words.recent.help),
      element('p', {}, clear),
    );
    this.#combobox = new Combobox(field, list, listener);
  }

  show(): void {
    const options = recentSearches().map((query) => ({
      href: `?${new URLSearchParams({ q: query }).toString()}`,
      content: [query],
    }));
    this.#combobox.show(options);
    this.#place.hidden = options.length === 0;
  }

  hide(): void {
    this.#combobox.show([]);
    this.#place.hidden = true;
  }
}
