import { csvRecords } from '../../change/csv.ts';
import { fill } from '../../model/fill.ts';
import { save } from '../save.ts';

/** A filter of the table: its parameter in the address, which is also the data attribute of rows it looks at. */
interface Filter {
  name: string;
  /** What is chosen, empty for all. */
  value: () => string;
  choose: (value: string) => void;
}

/** Filters the table of the chain, keeps the filters in the address, and saves the rows shown as CSV. */
export function startChainFilter(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-chain-filter]')];
  const table = document.querySelector<HTMLTableElement>('.chain-table');
  const status = document.querySelector<HTMLElement>('[data-chain-status]');
  const link = document.querySelector<HTMLAnchorElement>('[data-chain-csv]');
  if (table === null) return;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const filters = places.map(filterIn);

  const asked = new URLSearchParams(location.search);
  for (const { name, choose } of filters) choose(asked.get(name) ?? '');
  if (filters.some(({ value }) => value() !== '')) show();

  for (const place of places) {
    place.addEventListener('change', () => {
      const address = new URL(location.href);
      for (const { name, value } of filters) {
        if (value() === '') address.searchParams.delete(name);
        else address.searchParams.set(name, value());
      }
      history.replaceState(history.state, '', address);
      show();
    });
  }

  /** Shows the rows every filter lets through and says how many. */
  function show(): void {
    for (const row of rows) {
      row.hidden = !filters.every(
        ({ name, value }) =>
          value() === '' || (row.dataset[name] ?? '').split(' ').includes(value()),
      );
    }
    const words = status?.dataset['chainStatus'] ?? '';
    if (status !== null) status.textContent = fill(words, { count: shown().length });
  }

  link?.addEventListener('click', (event) => {
    if (shown().length === rows.length) return;
    event.preventDefault();
    void saveWays(link.href, new Set(shown().map((row) => row.dataset['way']))).then(show, () => {
      if (status !== null) status.textContent = status.dataset['chainFailed'] ?? '';
    });
  });

  function shown(): HTMLTableRowElement[] {
    return rows.filter((row) => !row.hidden);
  }
}

/** The filter a group of radio buttons or a select stands for. */
function filterIn(place: HTMLElement): Filter {
  const name = place.dataset['chainFilter'] ?? '';
  const select = place.querySelector('select');
  const radios = [...place.querySelectorAll<HTMLInputElement>('input')];
  return {
    name,
    value: () => select?.value ?? radios.find(({ checked }) => checked)?.value ?? '',
    choose: (value) => {
      const known = [...(select?.options ?? radios)].some((choice) => choice.value === value);
      if (!known) return;
      if (select !== null) select.value = value;
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

/** Saves the records of these ways of a file of the chain, which holds whole texts where the table holds beginnings. */
async function saveWays(file: string, ways: ReadonlySet<string | undefined>): Promise<void> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  const records = csvRecords(await answer.text());
  const isId = (records[0]?.cells ?? []).map((name) => name.endsWith(' id'));
  const kept = records.filter(
    ({ cells }, at) =>
      at === 0 || cells.length === 1 || ways.has(cells.filter((_, cell) => isId[cell]).join(' ')),
  );
  const name = new URL(file).pathname.split('/').at(-1) ?? '';
  save(name, 'text/csv', `\uFEFF${kept.map(({ text }) => text).join('')}`);
}
