import { wordFile } from './word-file.ts';
import { xmlText } from './xml-characters.ts';

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

/** A Word file on A4 across: a title, lines below it, tables with a heading each, lines at the end. */
export interface DocumentSheet {
  title: string;
  lead: readonly string[];
  tables: readonly { heading: string | null; table: DocumentTable }[];
  end: readonly string[];
  /** Smaller type, to stand on one sheet. */
  dense?: boolean;
}

/** Sizes in half points, lengths in twips (1/1440 inch). */
const size = { title: 28, body: 21, small: 18 };
const a4 = { width: 16_838, height: 11_906 };
const margin = 850;
const line = a4.width - 2 * margin;
const character = 210;
const twipsPerMillimetre = 56.7;

const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${a4.width}" w:h="${a4.height}" w:orient="landscape"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
const rules = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** A line of plain words. */
export function plainLine(text: string, indent = 0): CellLine {
  return { indent, runs: [{ text, underline: false }] };
}

/**
 * Writes a Word file: A4 across, 10.5 pt, 頁／総頁, the same bytes for the same sheet. Written as text, not by the
 * `docx` library: at 10,000 clauses its opinion form alone (5,520 tables) took 37 s and 1.7 GB, this one 3.5 s in the
 * same run, and the whole build may take 44 s and 2 GB. Figures and date: `src/docs/scale.md`.
 */
export function writeDocument(sheet: DocumentSheet): Uint8Array<ArrayBuffer> {
  const body = [
    headingLine(sheet.title, 1, size.title),
    ...sheet.lead.map(smallLine),
    ...sheet.tables.flatMap(({ heading, table }) => [
      heading === null ? '' : headingLine(heading, 2, size.body),
      tableOf(table),
      smallLine(''),
    ]),
    ...sheet.end.map(smallLine),
    section,
  ].join('');
  return wordFile({
    title: sheet.title,
    body,
    bodySize: sheet.dense === true ? size.small : size.body,
    footerSize: size.small,
  });
}

/** A heading of Word's own, so that its list of headings and a screen reader lead to it. */
function headingLine(text: string, level: 1 | 2, halfPoints: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${run(text, sized(halfPoints))}</w:p>`;
}

function smallLine(text: string): string {
  return `<w:p>${run(text, sized(size.small))}</w:p>`;
}

function sized(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function run(text: string, properties: string): string {
  if (text === '') return '';
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function tableOf({ header, shares, rows, rowHeight }: DocumentTable): string {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((line * share) / total));
  const height =
    rowHeight === undefined
      ? ''
      : `<w:trHeight w:val="${Math.round(rowHeight * twipsPerMillimetre)}" w:hRule="atLeast"/>`;
  const cells = (each: readonly string[]): string =>
    each
      .map((content, column) => {
        const width = `<w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>`;
        return `<w:tc><w:tcPr>${width}</w:tcPr>${content}</w:tc>`;
      })
      .join('');
  const head = cells(header.map((text) => headerLine(text)));
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells(row.map((lines) => linesOf(lines)))}</w:tr>`,
  );
  const width = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const inset =
    '<w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>';
  const look = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${inset}</w:tblCellMar>`;
  const headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`;
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headRow}${body.join('')}</w:tbl>`;
}

function headerLine(text: string): string {
  return `<w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>${run(text, '<w:b/>')}</w:p>`;
}

/** Lines of a cell, each with its second line hanging by one character; a cell is never without a paragraph. */
function linesOf(lines: readonly CellLine[]): string {
  if (lines.length === 0) return '<w:p/>';
  return lines
    .map(({ indent, runs }) => {
      const left = (indent + 1) * character;
      const words = runs.map(({ text, underline }) =>
        run(text, underline ? '<w:u w:val="single"/>' : ''),
      );
      return `<w:p><w:pPr><w:ind w:left="${left}" w:hanging="${character}"/></w:pPr>${words.join('')}</w:p>`;
    })
    .join('');
}
