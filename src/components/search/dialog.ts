import type { SearchAnswer, SearchRequest } from '../../search/engine.ts';
import { writeRequest } from '../../search/request-url.ts';
import { fill } from '../../site/fill.ts';
import { SearchClient } from './client.ts';
import { isConverting, listenToTyping } from './composition.ts';
import css from './dialog.css?inline';
import { element } from './element.ts';
import type { Trouble } from './messages.ts';
import { recentSearches, rememberSearch } from './recent.ts';
import { hitHref, markedText, recordChips, recordHref, recordTitle } from './result.ts';
import { addStyle } from './style.ts';
import { words } from './words.ts';

const listId = 'search-dialog-list';
const pause = 80;
const shown = 8;

/**
 * The dialog: a combobox (WAI-ARIA APG, list without completion). The focus stays in the field; arrow keys choose an
 * option, Enter opens it, or all results where none is chosen.
 */
class SearchDialog {
  readonly #field = element('input', {
    class: 'field',
    type: 'search',
    role: 'combobox',
    'aria-label': words.page.field,
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  readonly #list = element('div', {
    id: listId,
    role: 'listbox',
    'aria-label': words.dialog.label,
  });
  readonly #status = element('p', { class: 'note', role: 'status' });
  readonly #dialog: HTMLDialogElement;
  readonly #client: SearchClient;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #chosen = -1;

  constructor() {
    const close = element('button', { type: 'button', class: 'button quiet' }, words.dialog.close);
    close.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog = element(
      'dialog',
      { class: 'search-dialog', 'aria-label': words.dialog.label },
      element('div', { class: 'search-row' }, this.#field, close),
      this.#status,
      this.#list,
      element('p', { class: 'note' }, words.dialog.hint),
    );
    this.#client = new SearchClient({
      onAnswer: (answer, request) => {
        this.#show(answer, request);
      },
      onTrouble: (trouble) => {
        this.#showTrouble(trouble);
      },
      onSlow: () => {
        this.#say(words.state.searching);
      },
    });
    listenToTyping(this.#field, {
      onText: () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => {
          this.#ask();
        }, pause);
      },
      onKey: (event) => {
        this.#onKey(event);
      },
    });
    this.#keepOpenWhileConverting();
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#field.select();
    if (this.#field.value === '') this.#showRecent();
  }

  /** Escape ends a conversion first; the browser would close the dialog with the same keystroke. */
  #keepOpenWhileConverting(): void {
    let isConversion = false;
    this.#field.addEventListener('keydown', (event) => {
      isConversion = isConverting(event);
    });
    this.#field.addEventListener('compositionstart', () => {
      isConversion = true;
    });
    this.#field.addEventListener('keyup', () => {
      isConversion = false;
    });
    this.#dialog.addEventListener('cancel', (event) => {
      if (isConversion) event.preventDefault();
    });
  }

  #request(): SearchRequest {
    return { query: this.#field.value, exact: false, selection: {}, limit: shown };
  }

  #ask(): void {
    clearTimeout(this.#typing);
    if (this.#field.value.trim() === '') this.#showRecent();
    else this.#client.ask(this.#request());
  }

  #onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#choose(this.#chosen + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#openChosen();
    }
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
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

  #openChosen(): void {
    const option = this.#options()[this.#chosen];
    rememberSearch(this.#field.value);
    if (option !== undefined) option.click();
    else if (this.#field.value.trim() !== '') location.href = this.#allHref();
  }

  #allHref(): string {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    return `${base}search/?${writeRequest({ ...this.#request(), limit: 20 }).toString()}`;
  }

  #show(answer: SearchAnswer, request: SearchRequest): void {
    const { hits, numbered, total, works } = answer;
    const numberedOptions = numbered.map((record) => ({
      href: recordHref(record, ''),
      content: [
        element('span', { class: 'chip' }, words.numbered.heading),
        ` ${works[record.work] ?? record.work}　${record.label}`,
        element('span', { class: 'search-text' }, record.text),
      ],
    }));
    const hitOptions = hits.map((hit) => ({
      href: hitHref(hit, request.query),
      content: [
        ...recordChips(hit),
        ` ${works[hit.record.work] ?? ''}　${recordTitle(hit.record)}`,
        element('span', { class: 'search-text' }, ...markedText(hit.record.text, hit.ranges)),
      ],
    }));
    const all = total > hits.length ? [{ href: this.#allHref(), content: [words.dialog.all] }] : [];
    this.#showOptions([...numberedOptions, ...hitOptions, ...all]);
    const none = fill(words.state.none, { query: request.query });
    this.#say(total > 0 ? fill(words.state.found, { total }) : numbered.length > 0 ? '' : none);
  }

  #showRecent(): void {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    const queries = recentSearches();
    this.#showOptions(
      queries.map((query) => ({
        href: `${base}search/?${new URLSearchParams({ q: query }).toString()}`,
        content: [query],
      })),
    );
    this.#say(queries.length > 0 ? words.recent.heading : '');
  }

  #showOptions(options: { href: string; content: (Node | string | null)[] }[]): void {
    this.#list.replaceChildren(
      ...options.map(({ href, content }, index) =>
        element(
          'a',
          {
            role: 'option',
            id: `${listId}-${String(index)}`,
            'aria-selected': 'false',
            tabindex: '-1',
            href,
          },
          ...content,
        ),
      ),
    );
    this.#field.setAttribute('aria-expanded', String(options.length > 0));
    this.#choose(-1);
  }

  #showTrouble(trouble: Trouble): void {
    this.#showOptions([]);
    this.#say(words.state[trouble]);
    if (trouble !== 'updated') return;
    const reload = element('button', { type: 'button', class: 'button' }, words.state.reload);
    reload.addEventListener('click', () => {
      location.reload();
    });
    this.#status.append(' ', reload);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

let dialog: SearchDialog | undefined;

addStyle(css);

/** Opens the search dialog over the page. */
export function openDialog(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}
