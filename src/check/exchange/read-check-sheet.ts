import { readXlsx } from 'hucre/xlsx';
import type { Answer } from '../answer.ts';
import { type Assessment, assessmentSchema } from '../assessment.ts';
import type { CheckLabels } from '../labels.ts';
import { fromSheetRow, type SheetRow, sheetColumns } from './check-sheet-row.ts';
import { ImportError } from './import-error.ts';

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
