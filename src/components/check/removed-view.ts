import type { Answer } from '../../check/answer.ts';
import type { CheckWords } from '../../site/words/check-words.ts';
import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import { find } from '../find.ts';
import { label } from './entry-view.ts';

/** Answers written at once: a file may bring thousands. */
const atOnce = 100;

/** Answers whose items the text no longer holds: all kept and counted, shown a hundred at a time. */
export class RemovedView {
  readonly #place = find('[data-removed]');
  readonly #list = find('ul', this.#place);
  readonly #button = find<HTMLButtonElement>('button', this.#place);
  readonly #words: CheckWords;
  #answers: readonly Answer[] = [];

  constructor(words: CheckWords) {
    this.#words = words;
    this.#button.addEventListener('click', () => this.#showMore());
  }

  /** Shows the first of these answers, and how many there are. */
  show(answers: readonly Answer[]): void {
    this.#answers = answers;
    this.#place.hidden = answers.length === 0;
    const heading = fill(this.#words.item.removed, { count: answers.length });
    find('h2', this.#place).textContent = heading;
    this.#list.replaceChildren();
    this.#showMore();
  }

  #showMore(): void {
    const from = this.#list.childElementCount;
    const next = this.#answers.slice(from, from + atOnce);
    const lines = next.map(({ bound, value }) =>
      element('li', {}, `${bound}　${label(value, this.#words)}`),
    );
    this.#list.append(...lines);
    const left = this.#answers.length - from - lines.length;
    this.#button.hidden = left === 0;
    this.#button.textContent = fill(this.#words.item.removedMore, { count: left });
  }
}
