/** Puts the cells of a row in the order of the columns and hides the others. */
export function arrange(row: HTMLTableRowElement, columns: readonly string[]): void {
  const cells = new Map([...row.cells].map((cell) => [cell.dataset['column'] ?? '', cell]));
  for (const [id, cell] of cells) if (id !== '') cell.hidden = !columns.includes(id);
  for (const id of columns) {
    const cell = cells.get(id);
    if (cell) row.append(cell);
  }
}

/** Shows texts with the proposals in them, and says so in the titles of their columns; other texts stay as they are. */
export function showMerged(table: HTMLTableElement, merged: boolean): void {
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
export function withoutInferred(table: HTMLTableElement, columns: readonly string[]): string[] {
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
