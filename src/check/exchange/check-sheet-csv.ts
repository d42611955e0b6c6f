import { toCsv } from '../../change/csv.ts';
import type { Answer } from '../answer.ts';
import type { CheckItem } from '../check-item.ts';
import type { CheckLabels } from '../labels.ts';
import { sheetColumns, toSheetRow } from './check-sheet-row.ts';

/** Writes the 点検表 as CSV for Excel. `notices` stand above the header, below the notice of every file. */
export function toCheckCsv(
  items: readonly CheckItem[],
  answers: ReadonlyMap<string, Answer>,
  notices: readonly string[],
  labels: CheckLabels,
): string {
  const shown = sheetColumns(labels).filter(({ key }) => key !== 'bound');
  const rows = items.map((item) => {
    const row = toSheetRow(item, answers.get(item.id), labels);
    return shown.map(({ key }) => row[key] ?? '');
  });
  const top = [labels.notice, ...notices].map((notice) => [notice]);
  return toCsv([...top, shown.map(({ header }) => header), ...rows]);
}
