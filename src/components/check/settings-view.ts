import type { Assessment } from '../../check/assessment.ts';
import { find } from '../find.ts';
import type { CheckSession } from './session.ts';
import type { CheckWords } from '../../site/check-words.ts';
import { element } from '../element.ts';

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
      setValue(input, assessment[input.dataset['own'] as 'hospital' | 'year']);
    }
    for (const radio of all<HTMLInputElement>('[data-setting]')) {
      const answer = assessment.settings[radio.dataset['setting'] ?? ''];
      radio.checked = answer !== undefined && answer === (radio.value === 'yes');
    }
    for (const box of all<HTMLInputElement>('[data-proposal]')) {
      box.checked = assessment.proposals.includes(box.value);
    }
    setValue(find<HTMLTextAreaElement>('[data-partners]'), assessment.partners.join('\n'));
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
      input.addEventListener('change', () =>
        session.configure({ [input.dataset['own'] ?? '']: input.value.trim() }),
      );
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
    partners.addEventListener('change', () => {
      const names = partners.value
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      session.configure({ partners: [...new Set(names)] });
    });
    const before = find<HTMLSelectElement>('[data-before-assessment]');
    before.addEventListener('change', () => session.configure({ before: before.value || null }));
    const main = find<HTMLSelectElement>('[data-main-partner]');
    main.addEventListener('change', () => session.configure({ mainPartner: main.value }));
  }

  #option({ id, hospital, year }: Assessment): HTMLOptionElement {
    return new Option([hospital, year].filter(Boolean).join('　') || this.#words.untitled, id);
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

/** Leaves the caret where it is when nothing changes. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field.value !== value) field.value = value;
}

/** One `<option>` per word, for a datalist. */
export function optionsOf(words: Iterable<string>): HTMLOptionElement[] {
  return [...words].map((word) => {
    const option = element('option');
    option.value = word;
    return option;
  });
}
