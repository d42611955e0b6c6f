import type { Assessment } from '../../check/assessment.ts';
import { fill } from '../../model/fill.ts';
import { find } from '../find.ts';
import type { CheckSession } from './session.ts';
import type { CheckWords } from '../../site/words/check-words.ts';
import { element } from '../element.ts';

/** How long typing rests before it is kept, in milliseconds: a phone may never say that a field was left. */
const typingPause = 500;

/** Text fields that hold what is not kept yet. */
const typing = new Set<HTMLElement>();

/** The form above the items: which assessment, hospital, settings, partners, proposals. */
export class SettingsView {
  readonly #session: CheckSession;
  readonly #words: CheckWords['assessment'];

  constructor(session: CheckSession, words: CheckWords['assessment']) {
    this.#session = session;
    this.#words = words;
    this.#listenToChoice();
    this.#listenToFields();
  }

  /** Shows the session's assessment. */
  show(): void {
    const { assessment, kept } = this.#session;
    // The one on the page as it reads now: what is kept follows once it is stored.
    const known = kept.some(({ id }) => id === assessment.id)
      ? kept.map((one) => (one.id === assessment.id ? assessment : one))
      : [...kept, assessment];
    const options = known.map((one) => this.#option(one));
    choose(find<HTMLSelectElement>('[data-current]'), options, assessment.id);
    const others = known.filter(({ id }) => id !== assessment.id).map((one) => this.#option(one));
    const none = new Option(this.#words.none, '');
    choose(
      find<HTMLSelectElement>('[data-before-assessment]'),
      [none, ...others],
      assessment.before ?? '',
    );
    for (const input of all<HTMLInputElement>('[data-own]')) {
      const value = assessment[input.dataset['own'] as 'hospital' | 'year'];
      // A blank at the end is left to who types on.
      if (!typing.has(input) && input.value.trim() !== value) input.value = value;
    }
    for (const radio of all<HTMLInputElement>('[data-setting]')) {
      const answer = assessment.settings[radio.dataset['setting'] ?? ''];
      radio.checked = answer !== undefined && answer === (radio.value === 'yes');
    }
    for (const box of all<HTMLInputElement>('[data-proposal]')) {
      box.checked = assessment.proposals.includes(box.value);
    }
    const partners = find<HTMLTextAreaElement>('[data-partners]');
    const names = assessment.partners.join('\n');
    if (!typing.has(partners) && namesIn(partners.value).join('\n') !== names) {
      partners.value = names;
    }
    choose(
      find<HTMLSelectElement>('[data-main-partner]'),
      [
        new Option(this.#words.none, ''),
        ...assessment.partners.map((name) => new Option(name, name)),
      ],
      assessment.mainPartner,
    );
  }

  #listenToChoice(): void {
    const current = find<HTMLSelectElement>('[data-current]');
    current.addEventListener('change', () => void this.#session.open(current.value));
    find('[data-new]').addEventListener('click', () => void this.#session.start(null));
    find('[data-new-from]').addEventListener(
      'click',
      () => void this.#session.start(this.#session.assessment),
    );
    find('[data-remove]').addEventListener('click', () => {
      if (confirm(this.#words.removeConfirm)) void this.#session.remove();
    });
  }

  #listenToFields(): void {
    const session = this.#session;
    for (const input of all<HTMLInputElement>('[data-own]')) {
      const name = input.dataset['own'] as 'hospital' | 'year';
      whenTyped(input, () => {
        const value = input.value.trim();
        if (value !== session.assessment[name]) session.configure({ [name]: value });
      });
    }
    for (const radio of all<HTMLInputElement>('[data-setting]')) {
      radio.addEventListener('change', () =>
        session.configure({
          settings: {
            ...session.assessment.settings,
            [radio.dataset['setting'] ?? '']: radio.value === 'yes',
          },
        }),
      );
    }
    const boxes = all<HTMLInputElement>('[data-proposal]');
    for (const box of boxes) {
      box.addEventListener('change', () =>
        session.configure({
          proposals: boxes.filter(({ checked }) => checked).map(({ value }) => value),
        }),
      );
    }
    const partners = find<HTMLTextAreaElement>('[data-partners]');
    whenTyped(partners, () => {
      const names = namesIn(partners.value);
      const isNew = names.join('\n') !== session.assessment.partners.join('\n');
      if (isNew) session.configure({ partners: names });
    });
    const before = find<HTMLSelectElement>('[data-before-assessment]');
    before.addEventListener('change', () => session.configure({ before: before.value || null }));
    const main = find<HTMLSelectElement>('[data-main-partner]');
    main.addEventListener('change', () => session.configure({ mainPartner: main.value }));
  }

  #option({ id, hospital, year, before }: Assessment): HTMLOptionElement {
    const { untitled, followUp } = this.#words;
    const name = [hospital, year].filter(Boolean).join('　') || untitled;
    // Without a year it would read as the assessment it was made from.
    return new Option(year === '' && before !== null ? fill(followUp, { name }) : name, id);
  }
}

function all<Kind extends HTMLElement>(selector: string): Kind[] {
  return [...document.querySelectorAll<Kind>(selector)];
}

function choose(
  select: HTMLSelectElement,
  options: readonly HTMLOptionElement[],
  value: string,
): void {
  select.replaceChildren(...options);
  select.value = value;
}

/** Tells of what is typed when typing rests, when the field is left, and when the page is put away. */
function whenTyped(field: HTMLInputElement | HTMLTextAreaElement, tell: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    typing.delete(field);
    tell();
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    typing.add(field);
    timer = setTimeout(now, typingPause);
  });
  field.addEventListener('change', now);
  addEventListener('visibilitychange', now);
}

/** The names of a text, one a line, each once. */
function namesIn(text: string): string[] {
  const names = text.split('\n').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** One `<option>` per word, for a datalist. */
export function optionsOf(words: Iterable<string>): HTMLOptionElement[] {
  return [...words].map((word) => {
    const option = element('option');
    option.value = word;
    return option;
  });
}
