import {
  facetNames,
  type FacetCounts,
  type FacetName,
  type Selection,
} from '../../search/facets.ts';
import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import { words } from './words.ts';

const firstValues = 8;

/** Shows the values to narrow by with their counts, and tells what is chosen. */
export class FacetPanel {
  readonly #place: HTMLElement;
  readonly #onSelect: (selection: Selection) => void;

  constructor(place: HTMLElement, onSelect: (selection: Selection) => void) {
    this.#place = place;
    this.#onSelect = onSelect;
    place.addEventListener('change', () => {
      this.#onSelect(this.#chosen());
    });
  }

  /** Shows the counts; `false` where nothing would narrow the results. */
  show(
    counts: FacetCounts,
    selection: Selection,
    works: Readonly<Record<string, string>>,
  ): boolean {
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && this.#place.contains(active);
    const key = focused ? `${active.name}\n${active.value}` : null;
    const open = new Set(
      [...this.#place.querySelectorAll<HTMLElement>('details[open]')].map(
        (one) => one.dataset['facet'],
      ),
    );
    const groups = facetNames
      .filter((name) => isUseful(counts[name], selection[name] ?? []))
      .map((name) => this.#group(name, counts[name], selection[name] ?? [], works, open.has(name)));
    const hasChoice = Object.keys(selection).length > 0;
    const clear = element('button', { type: 'button', class: 'button quiet' }, words.facets.clear);
    clear.addEventListener('click', () => {
      this.#onSelect({});
    });
    this.#place.replaceChildren(...groups, ...(hasChoice ? [clear] : []));
    if (key !== null) this.#focus(key);
    return groups.length > 0;
  }

  #group(
    name: FacetName,
    counts: FacetCounts[FacetName],
    chosen: readonly string[],
    works: Readonly<Record<string, string>>,
    wasOpen: boolean,
  ): HTMLElement {
    const label = (value: string): string => valueLabel(name, value, works);
    const items = counts.map(({ value, count }) => {
      const box = element('input', { type: 'checkbox', name, value });
      box.checked = chosen.includes(value);
      return element(
        'li',
        {},
        element(
          'label',
          {},
          box,
          ` ${label(value)} `,
          element('span', { class: 'count' }, String(count)),
        ),
      );
    });
    const head = element('legend', {}, words.facets.names[name] ?? name);
    const more = items.slice(firstValues);
    const rest =
      more.length === 0
        ? null
        : element(
            'details',
            { 'data-facet': name, open: wasOpen ? '' : null },
            element('summary', {}, fill(words.facets.more, { count: more.length })),
            element('ul', {}, ...more),
          );
    return element('fieldset', {}, head, element('ul', {}, ...items.slice(0, firstValues)), rest);
  }

  #chosen(): Selection {
    const selection: Selection = {};
    for (const name of facetNames) {
      const boxes = this.#place.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`);
      if (boxes.length > 0) selection[name] = [...boxes].map((box) => box.value);
    }
    return selection;
  }

  #focus(key: string): void {
    for (const box of this.#place.querySelectorAll('input')) {
      if (`${box.name}\n${box.value}` === key) box.focus();
    }
  }
}

function valueLabel(
  name: FacetName,
  value: string,
  works: Readonly<Record<string, string>>,
): string {
  if (name === 'ending') return `～${value}`;
  return (name === 'kind' ? words.kinds[value] : name === 'work' ? works[value] : null) ?? value;
}

/** A facet that would not narrow anything is not offered. */
function isUseful(counts: FacetCounts[FacetName], chosen: readonly string[]): boolean {
  return chosen.length > 0 || counts.length > 1;
}
