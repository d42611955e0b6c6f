/** CSV as Excel opens it: UTF-8 with BOM, CRLF, every cell quoted, none that would run as a formula or turn into a day. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoted).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A record of a file of `toCsv`: its cells as written, and the record itself with its line break. */
export interface CsvRecord {
  cells: string[];
  text: string;
}

/** The records of a file of `toCsv`, in order, without its BOM. */
export function csvRecords(csv: string): CsvRecord[] {
  return [...csv.matchAll(/(?:"(?:[^"]|"")*",?)+\r\n/gu)].map(([text]) => ({
    cells: [...text.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) =>
      cell.replaceAll('""', '"'),
    ),
    text,
  }));
}

/** A number of an item such as `1-1` or １／２, which a spreadsheet takes for a day; a real day begins with its year. */
const likeDay = /^[0-9０-９]{1,3}(?:[-－/／][0-9０-９]{1,3}){1,2}$/u;

/** Keeps a cell from being read as a formula or a day by a spreadsheet: an apostrophe goes before it. */
function spreadsheetSafe(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(cell) || likeDay.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return `"${spreadsheetSafe(cell).replaceAll('"', '""')}"`;
}
