import { toCsv } from '../../change/csv.ts';
import { save } from '../save.ts';
import { cellTexts } from './row-text.ts';
import { viewLine } from './view-line.ts';

/** What stands under everything taken from the table: its conditions, and what the page says it is and is not. */
export function notices(): string[] {
  const said = (selector: string) =>
    document.querySelector<HTMLElement>(selector)?.innerText.trim().split('\n') ?? [];
  // After its sentences the standing notice leads on to more, which is a link and no notice.
  const standing = said('.standing').map((line) => line.replace(/[^。]*$/u, ''));
  return [viewLine(), ...said('[data-origin]'), ...standing].filter((line) => line !== '');
}

/** Saves the rows shown as CSV. */
export function saveRows(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const head = table.tHead?.rows[0];
  const lines = [...(head ? [head] : []), ...rows.filter((row) => !row.hidden)].map(cellTexts);
  const csv = toCsv([...lines, ...notices().map((line) => [line])]);
  save(table.dataset['csvName'] ?? '', 'text/csv', csv);
}
