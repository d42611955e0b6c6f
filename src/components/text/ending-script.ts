import { fill } from '../../model/fill.ts';

/** Shows the requirements of one ending only, hides groups left empty, and keeps the choice in the address. */
export function startEndingFilter(): void {
  const field = document.querySelector<HTMLElement>('[data-ending-filter]');
  const select = field?.querySelector('select');
  const status = document.querySelector<HTMLElement>('[data-ending-status]');
  if (field === null || !select) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-ending]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-ending-group]')];

  const asked = new URLSearchParams(location.search).get('ending') ?? '';
  if ([...select.options].some(({ value }) => value === asked)) select.value = asked;
  show();
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    if (select.value === '') address.searchParams.delete('ending');
    else address.searchParams.set('ending', select.value);
    history.replaceState(null, '', address);
    show();
  });

  function show(): void {
    const ending = select?.value ?? '';
    for (const row of rows) row.hidden = ending !== '' && row.dataset['ending'] !== ending;
    for (const group of groups) {
      group.hidden = [...group.querySelectorAll<HTMLElement>('[data-ending]')].every(
        (row) => row.hidden,
      );
    }
    const count = rows.filter((row) => !row.hidden).length;
    const words = status?.dataset['endingStatus'] ?? '';
    if (status) status.textContent = fill(words, { count });
  }
}
