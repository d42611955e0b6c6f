import { fill } from '../../model/fill.ts';
import { carryChoice, choiceTabs } from './choice-links.ts';

const form = document.querySelector<HTMLFormElement>('[data-formal-options]');
const tables = [...document.querySelectorAll<HTMLTableElement>('[data-formal]')];
const status = form?.querySelector<HTMLElement>('[role=status]');
const fields = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];

const ignored: string[] = [];
let chosen: string | null = null;
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = fields.find((each) => each.name === name && each.value === value);
  if (field) field.checked = true;
  else if (name === 'p') chosen = value;
  else ignored.push(`${name}=${value}`);
}
carryChoice(choiceTabs(), chosen);
if (chosen !== null) await applyChoice(chosen.split(',').filter((id) => id !== ''));
if (status && ignored.length > 0) {
  status.textContent = fill(status.dataset['ignored'] ?? '', { names: ignored.join('、') });
}

/** Only a link that names proposals loads the engine; the page itself holds the table with all of them. */
async function applyChoice(ids: readonly string[]): Promise<void> {
  const { showChoice } = await import('./formal-choice.ts');
  const unknown = tables.map((table) => showChoice(table, ids));
  const note = document.querySelector<HTMLElement>('[data-choice-note]');
  if (note) note.hidden = false;
  ignored.push(...ids.filter((id) => unknown.every((list) => list.includes(id))));
}

function show(): void {
  const shown = new Set(fields.filter(({ checked }) => checked).map(({ name }) => name));
  const sides = shown.has('order') ? ['before', 'after'] : ['after', 'before'];
  for (const table of tables) {
    table.toggleAttribute('data-remarks', shown.has('remarks'));
    for (const row of table.rows) {
      for (const side of [...sides, 'remarks']) {
        const cell = row.querySelector(`:scope > [data-column="${side}"]`);
        if (cell) row.append(cell);
      }
    }
  }
}

form?.addEventListener('input', () => {
  show();
  const query = new URLSearchParams();
  if (chosen !== null) query.set('p', chosen);
  for (const { name, value, checked } of fields) if (checked) query.set(name, value);
  history.replaceState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
});
form?.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-action]') || !status) return;
  navigator.clipboard.writeText(location.href).then(
    () => (status.textContent = status.dataset['copied'] ?? ''),
    () => (status.textContent = status.dataset['notCopied'] ?? ''),
  );
});
show();
