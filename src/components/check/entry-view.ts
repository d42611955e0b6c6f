import type { Answer } from '../../check/answer.ts';
import { noteFields } from '../../check/answer.ts';
import { boundText, type CheckItem } from '../../check/check-item.ts';
import { effectiveAnswer } from '../../check/effective-answer.ts';
import type { AnswerConflict } from '../../check/merge-answer.ts';
import { find } from '../find.ts';
import type { CheckSession } from './session.ts';
import type { CheckWords } from '../../site/words/check-words.ts';
import { element } from '../element.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The markup of one item, and the two ways between it and the session. */
export class EntryView {
  readonly article: HTMLElement;
  readonly #fields: readonly Field[];
  readonly #session: CheckSession;
  readonly #words: CheckWords;

  constructor(article: HTMLElement, session: CheckSession, words: CheckWords) {
    this.article = article;
    this.#session = session;
    this.#words = words;
    this.#fields = [...article.querySelectorAll<Field>('[data-field]')];
    for (const field of this.#fields) {
      field.addEventListener(field.type === 'radio' ? 'change' : 'input', () => this.#edit(field));
    }
  }

  get id(): string {
    return this.article.dataset['item'] ?? '';
  }

  /** Shows an item with its answer, `null` where the item is not asked now. */
  show(item: CheckItem | null, before: Answer | undefined): void {
    this.article.hidden = item === null;
    if (item === null) return;
    const answer = this.#session.answer(item);
    const { assessment } = this.#session;
    const { value, reason, stale } = effectiveAnswer(item, answer, assessment);
    find('[data-statement]', this.article).textContent = item.statement;
    find('[data-words]', this.article).textContent = item.words;
    for (const field of this.#fields) this.#fill(field, item, answer, value, reason !== null);
    const place = find('[data-reason]', this.article);
    place.hidden = reason === null;
    place.textContent = reason ?? '';
    this.#showChange(item, answer, stale);
    this.#showBefore(before);
    this.#showFilled(answer);
  }

  /** Says that another tab changed the same field, and offers this tab's own words. */
  showConflict(item: CheckItem, conflicts: readonly AnswerConflict[]): void {
    const { conflict, use } = this.#words.item;
    const lines = conflicts.map(({ field, mine }) => {
      const button = element('button', {}, use);
      button.type = 'button';
      button.className = 'button quiet';
      const line = element('p', {}, `${conflict}${inWords(field, mine, this.#words)} `, button);
      button.addEventListener('click', () => {
        this.#session.edit(item, entered(field, mine));
        line.remove();
      });
      return line;
    });
    find('[data-conflict]', this.article).append(...lines);
  }

  #edit(field: Field): void {
    const item = this.#session.items.find(({ id }) => id === this.id);
    if (item === undefined) return;
    const name = field.dataset['field'] as keyof Answer;
    this.#session.edit(item, entered(name, field.value));
  }

  #fill(
    field: Field,
    item: CheckItem,
    answer: Answer,
    value: Answer['value'],
    decided: boolean,
  ): void {
    const name = field.dataset['field'] as keyof Answer;
    if (name !== 'value') {
      const wanted = String(answer[name] ?? '');
      if (field.value !== wanted) field.value = wanted;
      return;
    }
    const radio = field as HTMLInputElement;
    radio.checked = radio.value === (value ?? '');
    radio.disabled = decided || (radio.value === 'na' && !item.conditional);
  }

  #showChange(item: CheckItem, answer: Answer, stale: boolean): void {
    const panel = find('[data-changed]', this.article);
    panel.hidden = !stale;
    if (!stale) return;
    find('[data-changed-answer]', panel).textContent = label(answer.value, this.#words);
    const now = boundText(item);
    showOwnLines(find('[data-changed-before]', panel), answer.bound, now, 'del', this.#words);
    showOwnLines(find('[data-changed-after]', panel), now, answer.bound, 'ins', this.#words);
    find('[data-changed-whole]', panel).textContent = now;
  }

  #showBefore(before: Answer | undefined): void {
    const place = find('[data-before]', this.article);
    place.hidden = before === undefined;
    if (before === undefined) return;
    const notes = noteFields
      .filter((field) => before[field] !== '')
      .map((field) => `${this.#words.labels.note[field]}：${before[field]}`);
    place.textContent = [
      `${this.#words.item.previous}：${label(before.value, this.#words)}`,
      ...notes,
    ].join('　');
  }

  #showFilled(answer: Answer): void {
    const filled = noteFields.filter((field) => answer[field] !== '').length;
    find('[data-filled]', this.article).textContent = filled === 0 ? '' : `（${filled}）`;
  }
}

/** The lines of a text that the other text lacks. */
function showOwnLines(
  place: HTMLElement,
  text: string,
  other: string,
  tag: 'ins' | 'del',
  words: CheckWords,
): void {
  const known = new Set(other.split('\n'));
  const own = text.split('\n').filter((line) => !known.has(line));
  const lines = own.map((line) => element('p', {}, element(tag, {}, line)));
  place.replaceChildren(...(lines.length > 0 ? lines : [element('p', {}, words.report.none)]));
}

/** What is entered in a field: nothing chosen is `null`, a note without words is empty. */
function entered(field: keyof Answer, value: string): Partial<Answer> {
  const isChoice = field === 'value' || field === 'means';
  return { [field]: isChoice && value === '' ? null : value };
}

/** A field and what was entered in it, as the page names them: 回答 「いいえ」. */
function inWords(
  field: AnswerConflict['field'],
  value: string,
  { item, labels }: CheckWords,
): string {
  if (field !== 'value' && field !== 'progress' && field !== 'means') {
    return `${labels.note[field]} 「${value}」`;
  }
  const choices: Readonly<Record<string, string>> = labels[field];
  return `${field === 'value' ? item.answer : item[field]} 「${choices[value] ?? item.blank}」`;
}

/** The word of an answer. */
export function label(value: Answer['value'], words: CheckWords): string {
  return value === null ? words.item.blank : words.labels.value[value];
}
