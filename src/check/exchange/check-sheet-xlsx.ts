import type { CellStyle } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Answer } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import type { CheckItem } from '../check-item.ts';
import { checkNotice } from '../labels.ts';
import { fromSheetRow, type SheetRow, sheetColumns, toSheetRow } from './check-sheet-row.ts';
import { ImportError } from './import-error.ts';

const sheetName = '点検表';
/** Rows above the items: the notice, what the sheet is about, the header. */
const headerRows = 3;
/** Columns on paper: up to 担当部署, 確認者 and 確認日; the others are for the screen. */
const printedColumns = sheetColumns.findIndex(({ key }) => key === 'checkedOn');
/** Fixed, so that the same answers give the same bytes. */
const madeAt = new Date(Date.UTC(2000, 0, 1));

/** What a 点検表 says about itself above its header. */
export interface SheetTitle {
  /** Name of the hospital type and, where given, hospital and year. */
  title: string;
  source: string;
}

/** Writes a 点検表 as xlsx: drop-downs, filters for each column, the header frozen, usable without the site. */
export function toCheckSheet(
  items: readonly CheckItem[],
  answers: ReadonlyMap<string, Answer>,
  { title, source }: SheetTitle,
): Promise<Uint8Array> {
  const rows = items.map((item) => toSheetRow(item, answers.get(item.id)));
  const body = rows.map((row) => sheetColumns.map(({ key }) => row[key] ?? ''));
  const last = headerRows + Math.max(rows.length, 1);
  const top = [
    ['', checkNotice],
    ['', `${title}　${source}`],
    sheetColumns.map(({ header }) => header),
  ];
  return writeXlsx({
    defaultFont: font,
    properties: {
      title: `要件の自己点検（掲載項目のみ）　${title}`,
      created: madeAt,
      modified: madeAt,
    },
    sheets: [
      {
        name: sheetName,
        columns: sheetColumns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })),
        rows: [...top, ...body],
        cells: new Map([...textCells(top, 0), ...textCells(body, top.length)]),
        rowDefs: new Map([...top, ...body].map((row, index) => [index, rowHeight(row, index)])),
        freezePane: { rows: headerRows, columns: 3 },
        autoFilter: { range: `A${headerRows}:${columnName(sheetColumns.length - 1)}${last}` },
        dataValidations: sheetColumns.flatMap(({ choices }, index) =>
          choices === undefined
            ? []
            : [
                {
                  type: 'list' as const,
                  values: [...choices],
                  allowBlank: true,
                  showErrorMessage: true,
                  errorTitle: '選択肢にありません',
                  errorMessage: '一覧から選んでください。',
                  range: `${columnName(index)}${headerRows + 1}:${columnName(index)}${last}`,
                },
              ],
        ),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printArea: `$B$1:$${columnName(printedColumns)}$${last}`,
          printTitlesRow: `$${headerRows}:$${headerRows}`,
        },
      },
    ],
  });
}

/** What a 点検表 holds: answers, and the rows that cannot be read with their number in the sheet. */
export interface ReadCheckSheet {
  answers: Answer[];
  problems: { row: number; problem: string }[];
}

/** Reads a 点検表 back in; throws `ImportError` where the file is none. Nothing is changed by reading. */
export async function fromCheckSheet(bytes: Uint8Array): Promise<ReadCheckSheet> {
  const table = await readTable(bytes);
  const at = table.findIndex((row) => row.includes('項目ID') && row.includes('回答'));
  const header = table[at];
  if (header === undefined) {
    throw new ImportError(
      '「項目ID」と「回答」の見出し行が見つかりません。このページの「Excelの点検表」を使ってください。',
    );
  }
  const read: ReadCheckSheet = { answers: [], problems: [] };
  const seen = new Set<string>();
  for (const [index, cells] of table.slice(at + 1).entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const result = fromSheetRow(toRow(header, cells));
    const row = at + index + 2;
    if ('problem' in result) read.problems.push({ row, problem: result.problem });
    else if (seen.has(result.answer.item)) {
      read.problems.push({ row, problem: '同じ項目IDの行が二つあります' });
    } else {
      seen.add(result.answer.item);
      read.answers.push(result.answer);
    }
  }
  return read;
}

async function readTable(bytes: Uint8Array): Promise<string[][]> {
  try {
    const workbook = await readXlsx(bytes);
    const sheet = workbook.sheets.find(({ name }) => name === sheetName) ?? workbook.sheets[0];
    return (sheet?.rows ?? []).map((row) => row.map(cellText));
  } catch (error) {
    throw new ImportError(
      'Excelファイル（.xlsx）として読み取れません。壊れていないか、パスワードが付いていないか確かめてください。',
      { cause: error },
    );
  }
}

/** Days become ISO days, as the page keeps them. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function toRow(header: readonly string[], cells: readonly string[]): SheetRow {
  const keys = new Map(sheetColumns.map(({ header: name, key }) => [name, key]));
  return Object.fromEntries(
    header.flatMap((name, index) => {
      const key = keys.get(name);
      return key === undefined ? [] : [[key, cells[index] ?? '']];
    }),
  );
}

const font = { name: 'Yu Gothic', size: 11 };
const thin = { style: 'thin' as const, color: { rgb: '9AA0A6' } };
const bodyStyle: CellStyle = {
  alignment: { wrapText: true, vertical: 'top' },
  border: { top: thin, bottom: thin, left: thin, right: thin },
};
const headerStyle: CellStyle = {
  ...bodyStyle,
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F1FB' } },
};

/** Every cell as a string cell: what a person typed is never a formula. The header's row is the last above the body. */
function textCells(rows: readonly (readonly string[])[], from: number) {
  return rows.flatMap((row, index) =>
    row.map((value, column) => {
      const style = cellStyle(from + index);
      return [`${from + index},${column}`, { value, type: 'string' as const, ...style }] as const;
    }),
  );
}

/** Notice and title run over the cells beside them, so they are not wrapped. */
function cellStyle(row: number): { style?: CellStyle } {
  if (row < headerRows - 1) return {};
  return { style: row === headerRows - 1 ? headerStyle : bodyStyle };
}

/** Height in points, so that the wrapped text of every cell is seen: a full-width character takes two columns' units. */
function rowHeight(row: readonly string[], index: number): { height: number } {
  if (index < headerRows - 1) return { height: 20 };
  const lines = row.map((value, column) => {
    const { width = 1, hidden = false } = sheetColumns[column] ?? {};
    if (hidden) return 1;
    return value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / (width - 1))), 0);
  });
  return { height: Math.min(400, 16 * Math.max(...lines) + 4) };
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** The title of an assessment's sheet: hospital type, hospital, year. */
export function sheetTitle(workTitle: string, assessment: Assessment | null): string {
  return [workTitle, assessment?.hospital, assessment?.year].filter(Boolean).join('　');
}
