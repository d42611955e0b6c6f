/** CSV as Excel opens it: UTF-8 with BOM, CRLF, every cell quoted, none that would run as a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoted).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Keeps a cell from being read as a formula by a spreadsheet: an apostrophe goes before it. */
export function formulaSafe(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return `"${formulaSafe(cell).replaceAll('"', '""')}"`;
}
