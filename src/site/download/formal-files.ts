import type { FormalSheet } from '../formal.ts';
import { writeDocument, plainLine } from './document.ts';
import { formalSides, type FormalWords } from './formal-lines.ts';
import { writeSheets } from './sheet.ts';

/** What a file says about itself and calls its parts. */
export interface FormalFileWords extends FormalWords {
  title: string;
  after: string;
  before: string;
  remarks: string;
  /** Behind the title of a text of which only some divisions are shown. */
  part: string;
  /** In place of the tables where nothing is proposed. */
  empty: string;
  /** 参考, legend, date: above the table. */
  lead: readonly string[];
  /** 出典 and the bounds of 「現行」: below it. */
  end: readonly string[];
}

/** The 新旧形式の対照表 as Word file. */
export function formalDocument(sheets: readonly FormalSheet[], words: FormalFileWords) {
  return writeDocument({
    title: words.title,
    lead: sheets.length === 0 ? [...words.lead, words.empty] : words.lead,
    end: words.end,
    tables: sheets.map((sheet) => ({
      heading: titleOf(sheet, words),
      table: {
        header: [words.after, words.before, words.remarks],
        shares: [4, 4, 3],
        rows: sheet.rows.map((row) => {
          const { after, before } = formalSides(row, words);
          return [
            [{ indent: after.depth, runs: after.runs }],
            [{ indent: before.depth, runs: before.runs }],
            remarksOf(sheet, row).map((text) => plainLine(text)),
          ];
        }),
      },
    })),
  });
}

/** The 新旧形式の対照表 as Excel file, one sheet for each work; Excel opens no file without a sheet. */
export function formalWorkbook(sheets: readonly FormalSheet[], words: FormalFileWords) {
  const table = {
    header: [words.after, words.before, words.remarks],
    widths: [56, 56, 44],
    form: true,
  };
  if (sheets.length === 0) {
    const top = [words.title, words.empty, ...words.lead, ...words.end];
    return writeSheets(words.title, [{ name: words.title, top, ...table, rows: [] }]);
  }
  return writeSheets(
    words.title,
    sheets.map((sheet) => ({
      name: sheet.work.column ?? sheet.work.id,
      top: [words.title, titleOf(sheet, words), ...words.lead, ...words.end],
      ...table,
      rows: sheet.rows.map((row) => {
        const { after, before } = formalSides(row, words);
        const indented = ({ depth, runs }: typeof after) => [
          { text: '　'.repeat(depth), underline: false },
          ...runs,
        ];
        return [indented(after), indented(before), remarksOf(sheet, row).join('\n')];
      }),
    })),
  );
}

function titleOf({ work, isPart }: FormalSheet, { part }: FormalFileWords): string {
  return isPart ? work.title + part : work.title;
}

function remarksOf(sheet: FormalSheet, row: FormalSheet['rows'][number]): string[] {
  const amendments = 'amendments' in row ? row.amendments : [];
  return amendments
    .flatMap((id) => sheet.remarks[id] ?? [])
    .map(({ name, text }) => `${name}「${text}」`);
}
