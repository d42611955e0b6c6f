/** CSV as Excel opens it: UTF-8 with BOM, CRLF, every cell quoted, none that would run as a formula or turn into a day. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoted).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
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
