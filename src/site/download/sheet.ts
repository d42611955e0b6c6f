import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { sheetReference } from '../../model/sheet-reference.ts';
import { fixedDate } from './fixed-date.ts';
import { xmlCharacters } from './xml-characters.ts';

/** Words of a cell, some of them underlined. Always text: nothing in a cell is ever read as a formula or a date. */
export type SheetCell = string | readonly { text: string; underline: boolean }[];

/** A sheet of an Excel file: lines above the table, one header row, rows. */
export interface Sheet {
  name: string;
  /** Lines above the header: title, 参考, 出典. */
  top: readonly string[];
  header: readonly string[];
  rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** Laid out for paper, with rules around cells; data otherwise, with a filter. */
  form: boolean;
}

const font = { name: 'Yu Gothic', size: 10.5 };
const thin = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const pointsPerLine = 17;
const wrap = { wrapText: true, vertical: 'top' } as const;

/** Writes sheets as xlsx: A4 landscape, header repeated and frozen, the same bytes for the same sheets. */
export async function writeSheets(
  title: string,
  sheets: readonly Sheet[],
): Promise<Uint8Array<ArrayBuffer>> {
  const named = sheets.map((sheet, index) => ({ sheet, name: sheetName(sheets, index) }));
  const bytes = await writeXlsx({
    properties: { title, created: fixedDate, modified: fixedDate },
    defaultFont: font,
    stringMode: 'inline',
    sheets: named.map(({ sheet, name }) => sheetOptions(sheet, name)),
    namedRanges: named.map(({ sheet, name }) => printTitles(sheet, name)),
  });
  return new Uint8Array(bytes);
}

/** A name Excel takes: 31 characters at most, none it forbids, the second of one name counted. */
function sheetName(sheets: readonly Sheet[], index: number): string {
  const plainName = (sheet: Sheet | undefined): string =>
    (sheet?.name ?? '').replaceAll(/[[\]:*?/\\']/gu, '').slice(0, 25) || 'Sheet';
  const name = plainName(sheets[index]);
  const before = sheets.slice(0, index).filter((sheet) => plainName(sheet) === name).length;
  return before === 0 ? name : `${name} (${before + 1})`;
}

type SheetOptions = Parameters<typeof writeXlsx>[0]['sheets'][number];

function sheetOptions({ top, header, rows, widths, form }: Sheet, name: string): SheetOptions {
  const headerRow = top.length + 1;
  const last = colToLetter(header.length - 1);
  return {
    name,
    columns: widths.map((width) => ({ width, style: { font, alignment: wrap } })),
    rows: [...top.map((line) => [line]), [...header], ...rows.map((row) => row.map(plain))],
    cells: cellsOf(top, header, form ? rows : [], form),
    ...(form ? { rowDefs: heights(headerRow, rows, widths) } : {}),
    freezePane: { rows: headerRow },
    ...(form ? {} : { autoFilter: { range: `A${headerRow}:${last}${headerRow + rows.length}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P／&N' },
  };
}

/** The header on every printed page. Given by the name of a sheet as it is, its reference would stand without quotes. */
function printTitles({ top }: Sheet, name: string) {
  const row = `$${top.length + 1}`;
  const range = sheetReference(name, `${row}:${row}`);
  return { name: '_xlnm.Print_Titles', range, scope: name };
}

type Cells = NonNullable<SheetOptions['cells']>;

function cellsOf(
  top: readonly string[],
  header: readonly string[],
  rows: Sheet['rows'],
  form: boolean,
): Cells {
  const cells: Cells = new Map();
  const boxed = form ? { border } : {};
  for (const [row, line] of top.entries()) {
    const style = { font: { ...font, bold: row === 0, size: row === 0 ? 14 : 9 } };
    cells.set(`${row},0`, { value: line, type: 'string', style });
  }
  for (const [column, value] of header.entries()) {
    const alignment = { ...wrap, horizontal: 'center' } as const;
    const style = { font: { ...font, bold: true }, alignment, ...boxed };
    cells.set(`${top.length},${column}`, { value, type: 'string', style });
  }
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const style = { font, alignment: wrap, ...boxed };
      const richText = typeof cell === 'string' ? null : richRuns(cell);
      cells.set(`${top.length + 1 + index},${column}`, {
        value: plain(cell),
        type: 'string',
        style,
        ...(richText === null ? {} : { richText }),
      });
    }
  }
  return cells;
}

function heights(
  first: number,
  rows: Sheet['rows'],
  widths: readonly number[],
): Map<number, { height: number }> {
  return new Map(rows.map((row, index) => [first + index, { height: heightOf(row, widths) }]));
}

/** Height in points that shows every line of a row: Excel does not work it out for rows it has not opened. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    const width = Math.max(1, (widths[column] ?? 10) - 1);
    return plain(cell)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(displayWidth(text) / width)), 0);
  });
  return Math.min(409, Math.max(1, ...lines) * pointsPerLine + 4);
}

/** Width in half-width characters. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~｡-ﾟ]/u.test(character) ? 1 : 2), 0);
}

function richRuns(runs: Exclude<SheetCell, string>) {
  if (wordsOf(runs).length > mostInCell) return null;
  return runs
    .filter(({ text }) => text !== '')
    .map(({ text, underline }) => ({ text: xmlCharacters(text), font: { ...font, underline } }));
}

/** Characters Excel holds in a cell: it opens no file with more. */
const mostInCell = 32_767;

/** The words of a cell; of more than it holds the beginning: the other files have them all. */
function plain(cell: SheetCell): string {
  const words = wordsOf(cell);
  return words.length > mostInCell ? `${words.slice(0, mostInCell - 1).toWellFormed()}…` : words;
}

function wordsOf(cell: SheetCell): string {
  return xmlCharacters(typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(''));
}
