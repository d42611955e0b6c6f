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
  const top = [[checkNotice], [`${title}　${source}`], sheetColumns.map(({ header }) => header)];
  return writeXlsx({
    properties: {
      title: `要件の自己点検（掲載項目のみ）　${title}`,
      created: madeAt,
      modified: madeAt,
    },
    sheets: [
      {
        name: sheetName,
        columns: sheetColumns.map(({ width, hidden }) => ({
          width,
          hidden: hidden ?? false,
          style: { alignment: { wrapText: true, vertical: 'top' } },
        })),
        rows: [...top, ...body],
        cells: textCells([...top, ...body]),
        rowDefs: new Map([
          [0, { height: 20 }],
          [1, { height: 20 }],
        ]),
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
          printTitlesRow: `${headerRows}:${headerRows}`,
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

/** Every cell as a string cell: what a person typed is never a formula. */
function textCells(rows: readonly (readonly string[])[]) {
  return new Map(
    rows.flatMap((row, r) =>
      row.map((value, c) => [`${r},${c}`, { value, type: 'string' as const }] as const),
    ),
  );
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
