import css from './header-box.css?inline';
import { element } from '../element.ts';
import { ResultBox } from './result-box.ts';
import { addStyle } from './style.ts';

/** Makes the box of the header answer while one types. Without it the box is a form that leads to the search page. */
export function answerInHeader(field: HTMLInputElement): void {
  const place = field.closest('search') ?? field.parentElement;
  const popup = element('div', { class: 'visually-hidden' });
  const box = new ResultBox(field, 'search-header-list', {
    // The form leads to all results.
    onEnter: () => undefined,
    onEscape(event) {
      // The browser would empty the field with the same keystroke.
      event.preventDefault();
      box.close();
    },
    onChange(isEmpty) {
      // Hidden for the eyes only: what is announced has to stand in the page before it changes.
      popup.classList.toggle('visually-hidden', isEmpty);
      popup.classList.toggle('search-popup', !isEmpty);
    },
  });
  popup.append(box.status, box.list);
  place?.append(popup);
  // The focus stays in the field while an option is clicked.
  popup.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  field.addEventListener('blur', () => {
    box.close();
  });
  addStyle(css);
  if (field.value !== '') box.ask();
}
