import { listenToTyping } from './composition.ts';
import { element, type Content } from '../element.ts';

/** What can be chosen: a link, with what it says. */
export interface Option {
  href: string;
  content: Content[];
}

/** What a combobox tells its owner. */
export interface ComboboxListener {
  /** The text changed, and none of it is being converted. */
  onText(text: string): void;
  /** Enter, with the option it opens if one is chosen. */
  onEnter(event: KeyboardEvent, option: HTMLElement | null): void;
  /** Escape while options are shown. */
  onEscape?(event: KeyboardEvent): void;
  /** An arrow key while no options are shown. */
  onArrow?(event: KeyboardEvent): void;
}

/**
 * A field with options below it (combobox of the WAI-ARIA APG, list without completion). The focus stays in the field;
 * arrow keys choose an option.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #listener: ComboboxListener;
  #chosen = -1;

  constructor(field: HTMLInputElement, list: HTMLElement, listener: ComboboxListener) {
    this.#field = field;
    this.#list = list;
    this.#listener = listener;
    list.setAttribute('role', 'listbox');
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('autocomplete', 'off');
    this.show([]);
    listenToTyping(field, {
      onText: (text) => {
        listener.onText(text);
      },
      onKey: (event) => {
        this.#onKey(event);
      },
    });
  }

  /** Shows options, none of them chosen; the same ones as before keep the choice. */
  show(options: readonly Option[]): void {
    const chosen = this.#options()[this.#chosen]?.getAttribute('href');
    this.#list.replaceChildren(
      ...options.map(({ href, content }, index) =>
        element(
          'a',
          {
            ...{ role: 'option', id: `${this.#list.id}-${String(index)}` },
            ...{ 'aria-selected': 'false', tabindex: '-1', href },
          },
          ...content,
        ),
      ),
    );
    this.#list.hidden = options.length === 0;
    this.#field.setAttribute('aria-expanded', String(options.length > 0));
    this.#choose(chosen == null ? -1 : options.findIndex(({ href }) => href === chosen));
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #onKey(event: KeyboardEvent): void {
    const isOpen = this.#field.getAttribute('aria-expanded') === 'true';
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      this.#listener.onEnter(event, this.#options()[this.#chosen] ?? null);
    } else if (event.key === 'Escape' && isOpen) {
      this.#listener.onEscape?.(event);
    } else if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      if (!isOpen) {
        this.#listener.onArrow?.(event);
        return;
      }
      event.preventDefault();
      this.#choose(this.#chosen + step);
    }
  }

  /** Before the first and after the last option stands the field itself. */
  #choose(at: number): void {
    const options = this.#options();
    const count = options.length;
    this.#chosen = at < -1 ? count - 1 : at >= count ? -1 : at;
    options.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.#chosen));
    });
    const option = options[this.#chosen];
    if (option === undefined) this.#field.removeAttribute('aria-activedescendant');
    else {
      this.#field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}
