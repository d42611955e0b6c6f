/** Columns and rows of a sheet of a workbook, `$9:$9`, as formulas name them: `'意見（参考）'!$9:$9`. */
export function sheetReference(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}
