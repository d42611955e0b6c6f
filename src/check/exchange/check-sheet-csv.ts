import { writeCsv } from 'hucre/csv';
import type { Answer } from '../answer.ts';
import type { CheckItem } from '../check-item.ts';
import { checkNotice } from '../labels.ts';
import { sheetColumns, toSheetRow } from './check-sheet-row.ts';

/** Writes the 点検表 as CSV for Excel: BOM, CRLF, all quoted, no cell that Excel would run as a formula. */
export function toCheckCsv(
  items: readonly CheckItem[],
  answers: ReadonlyMap<string, Answer>,
): string {
  const shown = sheetColumns.filter(({ key }) => key !== 'bound');
  const rows = items.map((item) => {
    const row = toSheetRow(item, answers.get(item.id));
    return shown.map(({ key }) => row[key] ?? '');
  });
  return writeCsv([[checkNotice], shown.map(({ header }) => header), ...rows], {
    bom: true,
    lineSeparator: '\r\n',
    quoteStyle: 'all',
    escapeFormulae: true,
  });
}
