import { toCsv } from '../../change/csv.ts';
import { fill } from '../../model/fill.ts';
import { save } from '../save.ts';
import { conditionNames, showViewLine, viewLine } from './view-line.ts';
import { cellTexts, numberedText } from './row-text.ts';
import { meets, readView, writeView, type View, type ViewChoices } from './view-state.ts';

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

function choicesOf(form: HTMLFormElement): ViewChoices {
  const conditions: Record<string, string[]> = {};
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      conditions[field.name] = [...field.options]
        .map(({ value }) => value)
        .filter((value) => value !== '');
    } else if (field instanceof HTMLInputElement && field.name !== '')
      conditions[field.name] = [field.value];
  }
  const columns = [...form.querySelectorAll<HTMLElement>('[data-column-choice]')];
  return { conditions, columns: columns.map((choice) => choice.dataset['columnChoice'] ?? '') };
}

function viewOf(form: HTMLFormElement): View {
  const view: View = { conditions: {}, columns: [] };
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') (view.conditions[name] ??= []).push(value);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-column-shown]:checked')) {
    view.columns.push(box.value);
  }
  return view;
}

function fillForm(form: HTMLFormElement, { conditions, columns }: View): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = conditions[field.name]?.at(-1) ?? '';
    else if (field instanceof HTMLInputElement && field.name !== '')
      field.checked = field.name in conditions;
  }
  const list = form.querySelector('[data-columns]');
  const hidden = (choice: HTMLElement): boolean =>
    !columns.includes(choice.dataset['columnChoice'] ?? '');
  const choices = [...form.querySelectorAll<HTMLElement>('[data-column-choice]')];
  const rank = (choice: HTMLElement): number =>
    hidden(choice) ? columns.length : columns.indexOf(choice.dataset['columnChoice'] ?? '');
  for (const choice of choices.toSorted((a, b) => rank(a) - rank(b))) {
    const box = choice.querySelector<HTMLInputElement>('[data-column-shown]');
    if (box) box.checked = !hidden(choice);
    list?.append(choice);
  }
}

function moveColumn(button: HTMLElement, later: boolean): void {
  const choice = button.closest('[data-column-choice]');
  const other = later ? choice?.nextElementSibling : choice?.previousElementSibling;
  if (!choice || !other?.matches('[data-column-choice]')) return;
  if (later) other.after(choice);
  else other.before(choice);
  button.focus();
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

/** Puts the cells of a row in the order of the columns and hides the others. */
function arrange(row: HTMLTableRowElement, columns: readonly string[]): void {
  const cells = new Map([...row.cells].map((cell) => [cell.dataset['column'] ?? '', cell]));
  for (const [id, cell] of cells) if (id !== '') cell.hidden = !columns.includes(id);
  for (const id of columns) {
    const cell = cells.get(id);
    if (cell) row.append(cell);
  }
}

/** Shows texts with the proposals in them, and says so in the titles of their columns; other texts stay as they are. */
function showMerged(table: HTMLTableElement, merged: boolean): void {
  for (const text of table.querySelectorAll<HTMLElement>('.merged-text')) text.hidden = !merged;
  for (const text of table.querySelectorAll<HTMLElement>('.plain-text')) text.hidden = merged;
  for (const title of table.querySelectorAll<HTMLElement>('th[data-merged]')) {
    const plain = (title.dataset['plain'] ??= title.textContent.trim());
    const shown = merged ? (title.dataset['merged'] ?? '') : plain;
    title.textContent = shown;
    const cells = table.querySelectorAll<HTMLElement>(
      `td[data-column="${title.dataset['column'] ?? ''}"][data-label]`,
    );
    for (const cell of cells) cell.dataset['label'] = shown;
  }
}

/** Columns that hold only 推定 are not shown where 推定 are not. */
function withoutInferred(table: HTMLTableElement, columns: readonly string[]): string[] {
  const holds = new Set(
    [...table.querySelectorAll<HTMLElement>('td.plan details:not([data-inferred])')].map(
      (part) => part.closest('td')?.dataset['column'],
    ),
  );
  const plans = new Set(
    [...table.querySelectorAll<HTMLElement>('th.plan')].map((title) => title.dataset['column']),
  );
  return columns.filter((id) => !plans.has(id) || holds.has(id));
}

/** What stands under everything taken from the table: its conditions, and what the page says it is and is not. */
function notices(): string[] {
  const said = (selector: string) =>
    document.querySelector<HTMLElement>(selector)?.innerText.trim().split('\n') ?? [];
  // After its sentences the standing notice leads on to more, which is a link and no notice.
  const standing = said('.standing').map((line) => line.replace(/[^。]*$/u, ''));
  return [viewLine(), ...said('[data-origin]'), ...standing].filter((line) => line !== '');
}

function saveRows(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const head = table.tHead?.rows[0];
  const lines = [...(head ? [head] : []), ...rows.filter((row) => !row.hidden)].map(cellTexts);
  const csv = toCsv([...lines, ...notices().map((line) => [line])]);
  save(table.dataset['csvName'] ?? '', 'text/csv', csv);
}
