import { toCsv } from '../../change/csv.ts';

/** Filters the table of the chain by basis, keeps the filter in the address, and saves the rows shown as CSV. */
export function startChainFilter(): void {
  const filter = document.querySelector<HTMLFieldSetElement>('[data-chain-filter]');
  const table = document.querySelector<HTMLTableElement>('.chain-table');
  const status = document.querySelector<HTMLElement>('[data-chain-status]');
  const link = document.querySelector<HTMLAnchorElement>('[data-chain-csv]');
  if (filter === null || table === null) return;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);

  const parameter = filter.dataset['chainFilter'] ?? '';
  const asked = new URLSearchParams(location.search).get(parameter);
  for (const choice of filter.querySelectorAll('input')) {
    if (asked !== null && choice.value === asked) choice.checked = true;
  }
  if (asked !== null) show();

  filter.addEventListener('change', () => {
    const address = new URL(location.href);
    const basis = show();
    if (basis === '') address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, basis);
    history.replaceState(history.state, '', address);
  });

  /** Shows the rows of the chosen basis and says how many; the basis, empty for all. */
  function show(): string {
    const basis = filter?.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
    for (const row of rows) {
      row.hidden = basis !== '' && !(row.dataset['basis'] ?? '').split(' ').includes(basis);
    }
    const words = status?.dataset['chainStatus'] ?? '';
    if (status !== null) status.textContent = words.replace('{count}', String(shown().length));
    return basis;
  }

  link?.addEventListener('click', (event) => {
    if (shown().length === rows.length) return;
    event.preventDefault();
    const head = [...(table.tHead?.rows ?? [])];
    const notes = JSON.parse(link.dataset['chainNotes'] ?? '[]') as string[];
    const cells = [
      ...[...head, ...shown()].map((row) => [...row.cells].map(textOf)),
      ...notes.map((note) => [note]),
    ];
    const address = URL.createObjectURL(new Blob([toCsv(cells)], { type: 'text/csv' }));
    const saver = document.createElement('a');
    saver.href = address;
    saver.download = link.dataset['chainCsv'] ?? '';
    saver.click();
    URL.revokeObjectURL(address);
  });

  function shown(): HTMLTableRowElement[] {
    return rows.filter((row) => !row.hidden);
  }
}

function textOf(cell: HTMLElement): string {
  return (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
