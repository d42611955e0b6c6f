import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { repackOffice } from './office-zip.ts';

/** A line of a cell: words with underlines, indented by full-width characters. */
export interface CellLine {
  indent: number;
  runs: readonly { text: string; underline: boolean }[];
}

/** A table of a Word file: header repeated on each page, widths as shares of the line. */
export interface DocumentTable {
  header: readonly string[];
  shares: readonly number[];
  rows: readonly (readonly (readonly CellLine[])[])[];
  /** Least height of a row in millimetres, for cells to write into. */
  rowHeight?: number;
}

/** A Word file of one title, lines below it, tables with a heading each, and lines at the end. */
export interface DocumentSheet {
  title: string;
  lead: readonly string[];
  tables: readonly { heading: string | null; table: DocumentTable }[];
  end: readonly string[];
  landscape: boolean;
  /** Smaller type, to stand on one sheet. */
  dense?: boolean;
}

const font = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝', cs: 'Century' };
/** Sizes in half points, lengths in twips (1/1440 inch). */
const size = { title: 28, body: 21, small: 18 };
const a4 = { width: 11_906, height: 16_838 };
const margin = 850;
const twipsPerMillimetre = 56.7;

/** A line of plain words. */
export function plainLine(text: string, indent = 0): CellLine {
  return { indent, runs: [{ text, underline: false }] };
}

/** Writes a Word file: A4, 10.5 pt, 頁／総頁, the same bytes for the same sheet. */
export async function writeDocument(sheet: DocumentSheet): Promise<Uint8Array<ArrayBuffer>> {
  const line = (sheet.landscape ? a4.height : a4.width) - 2 * margin;
  const document = new Document({
    title: sheet.title,
    creator: '指針よみくらべ（非公式）',
    styles: {
      default: { document: { run: { font, size: sheet.dense === true ? size.small : size.body } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...a4,
              orientation: sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin, footer: 400 },
          },
        },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          paragraph(sheet.title, size.title, true),
          ...sheet.lead.map((text) => paragraph(text, size.small)),
          ...sheet.tables.flatMap(({ heading, table }) => [
            ...(heading === null ? [] : [paragraph(heading, size.body, true)]),
            tableOf(table, line),
            paragraph('', size.small),
          ]),
          ...sheet.end.map((text) => paragraph(text, size.small)),
        ],
      },
    ],
  });
  return repackOffice(await Packer.toBuffer(document));
}

function paragraph(text: string, points: number, bold = false): Paragraph {
  return new Paragraph({
    keepNext: bold,
    spacing: { after: bold ? 100 : 0, before: bold ? 100 : 0 },
    children: [new TextRun({ text, size: points, bold, font })],
  });
}

function pageNumbers(): Paragraph {
  const children = [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children, size: size.small, font })],
  });
}

function tableOf({ header, shares, rows, rowHeight }: DocumentTable, line: number): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((line * share) / total));
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, column) => headerCell(text, widths[column] ?? 0)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            ...(rowHeight === undefined
              ? {}
              : {
                  height: { value: Math.round(rowHeight * twipsPerMillimetre), rule: 'atLeast' },
                }),
            children: cells.map((lines, column) => bodyCell(lines, widths[column] ?? 0)),
          }),
      ),
    ],
  });
}

const cellMargins = { top: 40, bottom: 40, left: 100, right: 100 };

function headerCell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, bold: true, font })],
      }),
    ],
  });
}

function bodyCell(lines: readonly CellLine[], width: number): TableCell {
  const shown = lines.length === 0 ? [plainLine('')] : lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    children: shown.map(
      ({ indent, runs }) =>
        new Paragraph({
          indent: { left: indent * size.body * 10 + 210, hanging: 210 },
          children: runs.map(
            ({ text, underline }) =>
              new TextRun({
                text,
                font,
                ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
              }),
          ),
        }),
    ),
  });
}
