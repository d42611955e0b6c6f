import { isConverting } from './composition.ts';
import css from './dialog.css?inline';
import { element } from '../element.ts';
import { ResultBox } from './result-box.ts';
import { allHref } from './result-options.ts';
import { addStyle } from './style.ts';
import { words } from './words.ts';

const listId = 'search-dialog-list';

/** The dialog over a page: a box of its own, which Escape closes. */
class SearchDialog {
  readonly #field = element('input', {
    ...{ class: 'field', type: 'search', 'aria-label': words.page.field },
    ...{ autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search' },
  });
  readonly #dialog: HTMLDialogElement;
  readonly #box: ResultBox;

  constructor() {
    const close = element('button', { type: 'button', class: 'button quiet' }, words.dialog.close);
    close.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#box = new ResultBox(this.#field, listId, {
      onEnter: (event) => {
        event.preventDefault();
        if (this.#field.value.trim() !== '') location.href = allHref(this.#field.value);
      },
    });
    this.#dialog = element(
      'dialog',
      { class: 'search-dialog', 'aria-label': words.dialog.label },
      element('div', { class: 'search-row' }, this.#field, close),
      this.#box.status,
      this.#box.list,
      element('p', { class: 'note' }, words.dialog.hint),
    );
    this.#closeByEscape();
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#field.select();
    if (this.#field.value === '') this.#box.ask();
  }

  /**
   * Escape ends a conversion first; the browser would close the dialog with the same keystroke. In an empty field it
   * closes the dialog: a search field of Safari keeps every Escape to itself.
   */
  #closeByEscape(): void {
    let isConversion = false;
    this.#field.addEventListener('keydown', (event) => {
      isConversion = isConverting(event);
      if (event.key === 'Escape' && !isConversion && this.#field.value === '') this.#dialog.close();
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
}

let dialog: SearchDialog | undefined;

addStyle(css);

/** Opens the search dialog over the page. */
export function openDialog(): void {
  dialog ??= new SearchDialog();
  dialog.open();
}
