import type { CellStyle, WriteSheet } from 'hucre';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { fill } from '../../model/fill.ts';
import { sheetReference } from '../../model/sheet-reference.ts';
import type { Answer } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import type { CheckItem } from '../check-item.ts';
import type { CheckLabels } from '../labels.ts';
import { type SheetColumn, sheetColumns, toSheetRow } from './check-sheet-row.ts';

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
  const printRange = (name: string, range: string) => ({
    name: `_xlnm.${name}`,
    range: sheetReference(labels.sheet.name, range),
    scope: labels.sheet.name,
  });
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
        autoFilter: { range: `A${top.length}:${colToLetter(columns.length - 1)}${last}` },
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
                  range: `${colToLetter(index)}${top.length + 1}:${colToLetter(index)}${last}`,
                },
              ],
        ),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
        headerFooter: { oddFooter: '&C&P／&N' },
      },
      ...(assessment === null ? [] : [settingsSheet(assessment, labels)]),
    ],
    namedRanges: [
      printRange('Print_Area', `$B$1:$${colToLetter(printed)}$${last}`),
      printRange('Print_Titles', `$${top.length}:$${top.length}`),
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

/** The title of an assessment's sheet: hospital type, hospital, year. */
export function sheetTitle(workTitle: string, assessment: Assessment | null): string {
  return [workTitle, assessment?.hospital, assessment?.year].filter(Boolean).join('　');
}
