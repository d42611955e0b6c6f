import { fill } from '../../model/fill.ts';
import css from './result-box.css?inline';
import { SearchClient } from './client.ts';
import { Combobox } from './combobox.ts';
import { element } from '../element.ts';
import type { Trouble } from './messages.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { allHref, resultOptions } from './result-options.ts';
import { addStyle } from './style.ts';
import { words } from './words.ts';

const pause = 80;
const shown = 8;

addStyle(css);

/** What the box does beside showing results. */
export interface ResultBoxListener {
  /** Enter, no option chosen. */
  onEnter(event: KeyboardEvent): void;
  /** Escape while options are shown. */
  onEscape?(event: KeyboardEvent): void;
  /** Something is shown, or nothing any more. */
  onChange?(isEmpty: boolean): void;
}

/** A field that answers with the first results while one types: the box of the header and that of the dialog. */
export class ResultBox {
  readonly #field: HTMLInputElement;
  readonly #listener: ResultBoxListener;
  readonly #combobox: Combobox;
  #client: SearchClient | null = null;
  readonly status = element('p', { class: 'note', role: 'status' });
  readonly list: HTMLElement;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLInputElement, listId: string, listener: ResultBoxListener) {
    this.#field = field;
    this.#listener = listener;
    this.list = element('div', { id: listId, 'aria-label': words.dialog.label });
    this.list.classList.add('search-options');
    this.#combobox = new Combobox(field, this.list, {
      onText: () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => {
          this.ask();
        }, pause);
      },
      onEnter: (event, option) => {
        rememberSearch(field.value);
        if (option === null) listener.onEnter(event);
        else {
          event.preventDefault();
          option.click();
        }
      },
      onEscape: (event) => listener.onEscape?.(event),
      onArrow: () => {
        this.ask();
      },
    });
  }

  /** Asks what is typed; where that is nothing, recent searches are offered. */
  ask(): void {
    clearTimeout(this.#typing);
    const query = this.#field.value;
    if (query.trim() === '') this.#showRecent();
    else (this.#client ??= this.#begin()).ask({ query, exact: false, selection: {}, limit: shown });
  }

  /** Takes the options away. */
  close(): void {
    clearTimeout(this.#typing);
    this.#client?.forget();
    this.#show([], '');
  }

  #show(options: Parameters<Combobox['show']>[0], text: string): void {
    this.#combobox.show(options);
    this.#say(text);
    this.#listener.onChange?.(options.length === 0 && text === '');
  }

  /** A worker begins with the first question. */
  #begin(): SearchClient {
    return new SearchClient({
      onFirst: ({ hits, works }, { query }) => {
        const total = Infinity;
        this.#show(
          resultOptions({ hits, works, total, numbered: [] }, query),
          words.state.searching,
        );
      },
      onAnswer: (answer, { query }) => {
        const { total, numbered, near } = answer;
        if (total + numbered.length === 0) {
          const help = near.length > 0 ? fill(words.near.help, { terms: query }) : words.nothing;
          const options = near.map((word) => ({ href: allHref(word), content: [word] }));
          this.#show(options, fill(words.state.none, { query }) + help);
          return;
        }
        const found = total > 0 ? fill(words.state.found, { total }) : '';
        this.#show(resultOptions(answer, query), found);
      },
      onTrouble: (trouble) => {
        this.#showTrouble(trouble);
      },
      onSlow: () => {
        this.#say(words.state.searching);
      },
    });
  }

  #showRecent(): void {
    this.#client?.forget();
    const queries = recentSearches();
    const options = queries.map((query) => ({ href: allHref(query), content: [query] }));
    this.#show(options, queries.length > 0 ? words.recent.heading : '');
    if (queries.length === 0) return;
    this.#offer(words.recent.clear, () => {
      forgetSearches();
      this.#showRecent();
      this.#field.focus();
    });
  }

  #showTrouble(trouble: Trouble): void {
    this.#show([], words.state[trouble]);
    if (trouble !== 'updated') return;
    this.#offer(words.state.reload, () => {
      location.reload();
    });
  }

  /** A button beside what is said. */
  #offer(label: string, act: () => void): void {
    const button = element('button', { type: 'button', class: 'button quiet' }, label);
    button.addEventListener('click', act);
    this.status.append(' ', button);
  }

  #say(text: string): void {
    this.status.textContent = text;
    if (text !== '') this.#listener.onChange?.(false);
  }
}
