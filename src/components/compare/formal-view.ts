export {};

const form = document.querySelector<HTMLFormElement>('[data-formal-options]');
const tables = [...document.querySelectorAll<HTMLTableElement>('[data-formal]')];
const status = form?.querySelector<HTMLElement>('[role=status]');
const fields = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];

const ignored: string[] = [];
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = fields.find((each) => each.name === name && each.value === value);
  if (field) field.checked = true;
  else ignored.push(`${name}=${value}`);
}
if (status && ignored.length > 0) {
  status.textContent = (status.dataset['ignored'] ?? '').replace('{names}', ignored.join('、'));
}

function show(): void {
  const chosen = new Set(fields.filter(({ checked }) => checked).map(({ name }) => name));
  const sides = chosen.has('order') ? ['before', 'after'] : ['after', 'before'];
  for (const table of tables) {
    table.toggleAttribute('data-remarks', chosen.has('remarks'));
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
