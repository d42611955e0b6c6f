import type { CellStyle, WriteSheet } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { fill } from '../../model/fill.ts';
import type { Answer } from '../answer.ts';
import { type Assessment, assessmentSchema } from '../assessment.ts';
import type { CheckItem } from '../check-item.ts';
import type { CheckLabels } from '../labels.ts';
import {
  fromSheetRow,
  type SheetColumn,
  type SheetRow,
  sheetColumns,
  toSheetRow,
} from './check-sheet-row.ts';
import { ImportError } from './import-error.ts';

/** Fixed, so that the same answers give the same bytes. */
const madeAt = new Date(Date.UTC(2000, 0, 1));

/** What a 点検表 says about itself above its header, below the notice of every file. */
export interface SheetTitle {
  /** Name of the hospital type and, where given, hospital and year. */
  title: string;
  notices: readonly string[];
  /** Whose check it is: its settings are a sheet of their own. `null` in a sheet to fill in. */
  assessment: Assessment | null;
}

/** Writes a 点検表 as xlsx: drop-downs, filters for each column, the header frozen, usable without the site. */
export function toCheckSheet(
  items: readonly CheckItem[],
  answers: ReadonlyMap<string, Answer>,
  { title, notices, assessment }: SheetTitle,
  labels: CheckLabels,
): Promise<Uint8Array> {
  const columns = sheetColumns(labels);
  const rows = items.map((item) => toSheetRow(item, answers.get(item.id), labels));
  const body = rows.map((row) => columns.map(({ key }) => row[key] ?? ''));
  const top = [
    ...[labels.notice, ...notices, title].map((line) => ['', line]),
    columns.map(({ header }) => header),
  ];
  const last = top.length + Math.max(rows.length, 1);
  // Columns on paper: up to 担当部署, 確認者 and 確認日; the others are for the screen.
  const printed = columns.findIndex(({ key }) => key === 'checkedOn');
  return writeXlsx({
    defaultFont: font,
    properties: { title: fill(labels.sheet.title, { title }), created: madeAt, modified: madeAt },
    sheets: [
      {
        name: labels.sheet.name,
        columns: columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })),
        rows: [...top, ...body],
        cells: new Map([
          ...textCells(top, 0, top.length - 1),
          ...textCells(body, top.length, top.length - 1),
        ]),
        rowDefs: new Map(
          [...top, ...body].map((row, index) => [
            index,
            index < top.length - 1 ? { height: 20 } : rowHeight(row, columns),
          ]),
        ),
        freezePane: { rows: top.length, columns: 3 },
        autoFilter: { range: `A${top.length}:${columnName(columns.length - 1)}${last}` },
        dataValidations: columns.flatMap(({ choices }, index) =>
          choices === undefined
            ? []
            : [
                {
                  type: 'list' as const,
                  values: [...choices],
                  allowBlank: true,
                  showErrorMessage: true,
                  errorTitle: labels.sheet.choice,
                  errorMessage: labels.sheet.choiceHint,
                  range: `${columnName(index)}${top.length + 1}:${columnName(index)}${last}`,
                },
              ],
        ),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printArea: `$B$1:$${columnName(printed)}$${last}`,
          printTitlesRow: `$${top.length}:$${top.length}`,
        },
      },
      ...(assessment === null ? [] : [settingsSheet(assessment, labels)]),
    ],
  });
}

/** The settings of a check: what a person can write in rows, which are read back, the rest in a hidden cell. */
function settingsSheet(assessment: Assessment, { sheet }: CheckLabels): WriteSheet {
  const { hospital, year, partners, mainPartner } = assessment;
  const rows = [
    ['', sheet.setting, sheet.content],
    [JSON.stringify(assessment), '', ''],
    ['', sheet.hospital, hospital],
    ['', sheet.year, year],
    ['', sheet.partners, partners.join('\n')],
    ['', sheet.mainPartner, mainPartner],
  ];
  return {
    name: sheet.settings,
    columns: [
      { width: 8, hidden: true },
      { width: 30, hidden: false },
      { width: 60, hidden: false },
    ],
    rows,
    cells: new Map(textCells(rows, 0, 0)),
    rowDefs: new Map([[1, { hidden: true }]]),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1 },
  };
}

/** What a 点検表 holds: answers, the settings where it has them, and what cannot be read with its row in the sheet. */
export interface ReadCheckSheet {
  assessment: Assessment | null;
  answers: Answer[];
  problems: { row: number; problem: string }[];
}

/** Reads a 点検表 back in; throws `ImportError` where the file is none. Nothing is changed by reading. */
export async function fromCheckSheet(
  bytes: Uint8Array,
  labels: CheckLabels,
): Promise<ReadCheckSheet> {
  const { table, settings } = await readTables(bytes, labels);
  const { id, value } = labels.sheet;
  const at = table.findIndex((row) => row.includes(id) && row.includes(value));
  const header = table[at];
  if (header === undefined) throw new ImportError(labels.problem.noHeader);
  const read: ReadCheckSheet = { ...readSettings(settings, labels), answers: [] };
  const seen = new Set<string>();
  for (const [index, cells] of table.slice(at + 1).entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const result = fromSheetRow(toRow(header, cells, labels), labels);
    const row = at + index + 2;
    if ('problem' in result) read.problems.push({ row, problem: result.problem });
    else if (seen.has(result.answer.item)) {
      read.problems.push({ row, problem: labels.problem.twice });
    } else {
      seen.add(result.answer.item);
      read.answers.push(result.answer);
    }
  }
  return read;
}

/** The settings of a sheet; none in one that was to be filled in. */
function readSettings(
  table: readonly (readonly string[])[],
  { problem, sheet }: CheckLabels,
): Pick<ReadCheckSheet, 'assessment' | 'problems'> {
  const row = table.findIndex(([value = '']) => value.startsWith('{'));
  if (row < 0) return { assessment: null, problems: [] };
  const written = (setting: string): string =>
    table.find((cells) => cells[1] === setting)?.[2]?.trim() ?? '';
  try {
    const kept = assessmentSchema.parse(JSON.parse(table[row]?.[0] ?? ''));
    const assessment = assessmentSchema.parse({
      ...kept,
      hospital: written(sheet.hospital),
      year: written(sheet.year),
      partners: written(sheet.partners)
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      mainPartner: written(sheet.mainPartner),
    });
    return { assessment, problems: [] };
  } catch {
    return { assessment: null, problems: [{ row: row + 1, problem: problem.settings }] };
  }
}

async function readTables(
  bytes: Uint8Array,
  { sheet, problem }: CheckLabels,
): Promise<{ table: string[][]; settings: string[][] }> {
  try {
    const { sheets } = await readXlsx(bytes);
    const rowsOf = (wanted: string): string[][] | undefined =>
      sheets.find(({ name }) => name === wanted)?.rows.map((row) => row.map(cellText));
    const first = sheets[0]?.rows.map((row) => row.map(cellText)) ?? [];
    return { table: rowsOf(sheet.name) ?? first, settings: rowsOf(sheet.settings) ?? [] };
  } catch (error) {
    throw new ImportError(problem.noWorkbook, { cause: error });
  }
}

/** Days become ISO days, as the page keeps them. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function toRow(header: readonly string[], cells: readonly string[], labels: CheckLabels): SheetRow {
  const keys = new Map(sheetColumns(labels).map(({ header: name, key }) => [name, key]));
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

/** Every cell as a string cell: what a person typed is never a formula. Lines above the header run over the cells beside them. */
function textCells(rows: readonly (readonly string[])[], from: number, header: number) {
  const styleOf = (row: number): { style?: CellStyle } =>
    row < header ? {} : { style: row === header ? headerStyle : bodyStyle };
  return rows.flatMap((row, index) =>
    row.map((value, column) => {
      const cell = { value, type: 'string' as const, ...styleOf(from + index) };
      return [`${from + index},${column}`, cell] as const;
    }),
  );
}

/** Height in points, so that the wrapped text of every cell is seen: a full-width character takes two columns' units. */
function rowHeight(row: readonly string[], columns: readonly SheetColumn[]): { height: number } {
  const lines = row.map((value, column) => {
    const { width = 1, hidden = false } = columns[column] ?? {};
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
