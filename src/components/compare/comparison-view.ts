import { fill } from '../../model/fill.ts';
import { numberedText } from './row-text.ts';
import { arrange, showMerged, withoutInferred } from './table-columns.ts';
import { notices, saveRows } from './taken-rows.ts';
import { choicesOf, fillForm, moveColumn, viewOf } from './view-form.ts';
import { conditionNames, showViewLine } from './view-line.ts';
import { meets, readView, writeView, type View } from './view-state.ts';

/** Conditions that change how rows look, not which rows are shown. */
const looks = ['inferred', 'merged', 'format'];

/** Wires the conditions, columns, keys and buttons of the 対照表 on this page. */
export function startComparison(form: HTMLFormElement, table: HTMLTableElement): void {
  const choices = choicesOf(form);
  const status = form.querySelector<HTMLElement>('[role=status]');
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-row]')];
  // Without a view in the address the form says what is wanted: it may have been filled before this script came.
  const { view, ignored } =
    location.search === ''
      ? { view: viewOf(form), ignored: [] }
      : readView(location.search, choices);

  const announce = (word: string | undefined, values: Record<string, string> = {}): void => {
    if (!status) return;
    status.textContent = fill(word ?? '', values);
  };

  const show = (current: View): void => {
    for (const name of looks) table.toggleAttribute(`data-${name}`, name in current.conditions);
    showMerged(table, 'merged' in current.conditions);
    const alone = 'inferred' in current.conditions;
    const filters = Object.fromEntries(
      Object.entries(current.conditions).filter(([name]) => !looks.includes(name)),
    );
    for (const row of rows) {
      const facets = (row.dataset['facets'] ?? '').split('\n');
      row.hidden = (row.dataset['row'] === 'alone' && !alone) || !meets(facets, filters);
    }
    const columns = alone ? withoutInferred(table, current.columns) : current.columns;
    for (const row of table.rows) arrange(row, columns);
    showJumps();
    const shown = rows.filter((row) => !row.hidden).length;
    const total = rows.filter((row) => alone || row.dataset['row'] !== 'alone').length;
    if (shown === 0) announce(status?.dataset['empty']);
    else announce(status?.dataset['shown'], { total: String(total), count: String(shown) });
    const apart = rows.filter((row) => !row.hidden && row.dataset['row'] === 'alone').length;
    if (apart > 0) status?.append(fill(status.dataset['apart'] ?? '', { count: apart }));
    showViewLine(conditionNames(form, current, choices), status?.textContent ?? '');
  };

  const update = (): void => {
    const current = viewOf(form);
    show(current);
    history.replaceState(null, '', location.pathname + writeView(current, choices) + location.hash);
  };

  fillForm(form, view);
  if (location.search === '') update();
  else show(view);
  if (ignored.length > 0) {
    const counted = status?.textContent ?? '';
    announce(status?.dataset['ignored'], { names: ignored.join('、') });
    status?.append(document.createElement('br'), counted);
  }
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    setTimeout(() => {
      fillForm(form, { conditions: {}, columns: [...choices.columns] });
      update();
    });
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>(
      'button[data-action], button[data-move]',
    );
    if (!button) return;
    const { action, move } = button.dataset;
    if (move !== undefined) {
      moveColumn(button, move === '1');
      update();
    } else if (action === 'csv') saveRows(table, rows);
    else {
      const shown = rows.filter((row) => !row.hidden);
      const text =
        action === 'copy-link' ? location.href : [numberedText(shown), ...notices()].join('\r\n');
      navigator.clipboard.writeText(text).then(
        () => announce(status?.dataset['copied']),
        () => announce(status?.dataset['notCopied']),
      );
    }
  });
  table.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = (event.target as Element).closest<HTMLTableRowElement>('[data-row]');
    if (step === undefined || !row || !(event.target as Element).matches('th a')) return;
    const visible = rows.filter((each) => !each.hidden);
    const next = visible[visible.indexOf(row) + step]?.querySelector<HTMLElement>('th a');
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Offers a way only to proposals whose row is shown. */
function showJumps(): void {
  const jumps = document.querySelector<HTMLElement>('.comparison-jump');
  const items = [...(jumps?.querySelectorAll('li') ?? [])];
  for (const item of items) {
    const id = item.querySelector('a')?.hash.slice(1) ?? '';
    item.hidden = document.getElementById(decodeURIComponent(id))?.hidden ?? false;
  }
  jumps?.toggleAttribute(
    'hidden',
    items.every((item) => item.hidden),
  );
}
