import { strFromU8, unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from '../../emit/schema.ts';
import { chainAsCsv } from '../chain-csv.ts';
import { compareWords } from '../words/compare-words.ts';
import { formalSheets } from '../formal.ts';
import { table } from '../knowledge-base.ts';
import { dataMarks, originMarks } from '../origin.ts';
import { chain } from '../site-chain.ts';
import {
  dataCsv,
  dataJsonLd,
  dataJsonLines,
  dataWorkbook,
  knowledgeBaseJson,
} from './data-files.ts';
import { plainLine, writeDocument } from './document.ts';
import { formalDocument, formalWorkbook } from './formal-files.ts';
import { opinionDocument, opinionWorkbook } from './opinion-files.ts';
import { proposalList } from './proposal-list.ts';
import { writeSheets } from './sheet.ts';
import { formalFileWords } from './words.ts';

const site = new URL('https://example.org/');
const clauses = table('clauses');
const proposals = table('proposals');

/** The parts of an Office file as text, read by nothing that wrote them. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = unzipSync(bytes);
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Words of a Word file, underlined ones apart. */
function wordRuns(bytes: Uint8Array): { text: string; underlined: boolean }[] {
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([run]) => ({
    text: unescaped([...run.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, words]) => words).join('')),
    underlined: run.includes('<w:u '),
  }));
}

/** Words of every cell text of an Excel file, underlined ones apart. */
function sheetRuns(bytes: Uint8Array): { text: string; underlined: boolean }[] {
  const parts = partsOf(bytes);
  const xml = Object.keys(parts)
    .filter((part) => /sharedStrings|worksheets\/sheet/u.test(part))
    .map((part) => parts[part])
    .join('');
  return [...xml.matchAll(/<r>(.*?)<\/r>|<(?:si|is)><t[^>]*>([^<]*)/gsu)].map(([, run, words]) => ({
    text: unescaped(run === undefined ? (words ?? '') : (/<t[^>]*>([^<]*)/u.exec(run)?.[1] ?? '')),
    underlined: run?.includes('<u') ?? false,
  }));
}

const forms = {
  'sankou-shinkyu.docx': () => formalDocument(formalSheets, formalFileWords),
  'sankou-shinkyu.xlsx': () => formalWorkbook(formalSheets, formalFileWords),
  'sankou-teian-ichiran.docx': proposalList,
  'sankou-iken-kinyu.docx': opinionDocument,
  'sankou-iken-kinyu.xlsx': opinionWorkbook,
  'sankou-joko.xlsx': () => dataWorkbook(site),
};

describe.each(Object.entries(forms))('%s', (name, make) => {
  it('is the same to the byte on another day', async () => {
    const first = await make();
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const second = await make();
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('says 参考, 出典 and the bounds of 「現行」', async () => {
    const bytes = await make();
    const runs = name.endsWith('docx') ? wordRuns(bytes) : sheetRuns(bytes);
    const words = runs.map(({ text }) => text).join('\n');
    for (const mark of Object.values(originMarks)) expect(words).toContain(mark);
  });

  it('prints across A4 with its header repeated on every page', async () => {
    const parts = partsOf(await make());
    if (name.endsWith('docx')) {
      const xml = parts['word/document.xml'] ?? '';
      expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
      expect(xml).toContain('<w:tblHeader/>');
    } else {
      expect(parts['xl/worksheets/sheet1.xml']).toMatch(
        /paperSize="9"[^>]*orientation="landscape"/u,
      );
      expect(unescaped(parts['xl/workbook.xml'] ?? '')).toMatch(
        /"_xlnm.Print_Titles"[^>]*>'[^']+'!\$(\d+):\$\1</u,
      );
    }
  });

  it('gives its title to the list of headings, where it is for Word', async () => {
    if (!name.endsWith('docx')) return;
    const parts = partsOf(await make());
    expect(parts['word/document.xml']).toMatch(
      /^.*?<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/su,
    );
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"><w:name w:val="heading 1"\/>/u);
  });

  it('holds no formula', async () => {
    const sheets = Object.entries(partsOf(await make())).filter(([part]) =>
      part.startsWith('xl/worksheets/'),
    );
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/u);
  });
});

describe('a file of data', () => {
  const files: Record<string, () => string> = {
    'sankou-joko.csv': () => dataCsv(site),
    'sankou-joko.jsonl': () => dataJsonLines(site),
    'sankou-joko.jsonld': () => dataJsonLd(site),
    'knowledge-base.json': knowledgeBaseJson,
    'sankou-keikaku-tsunagari.csv': () => chainAsCsv(chain.paths),
  };

  it.each(Object.entries(files))(
    'such as %s says 参考, 出典 and the bounds of 「現行」',
    (_, make) => {
      const words = make();
      for (const mark of Object.values(dataMarks)) expect(words).toContain(mark);
    },
  );
});

describe('a hostile text', () => {
  const hostile = ['=cmd|"/C calc"!A0', '@SUM(A1)', '<w:p/>&amp;', '\u0000\u0008', '１－１'];

  it.each([true, false])('stays text in an Excel file (form: %s)', async (form) => {
    const sheet = { name: "'[a]:*?", top: [], header: ['本文'], widths: [20], form };
    const rows = [...hostile, '別\uFFFE表'].map((text) => [text]);
    const bytes = await writeSheets('試験', [
      { ...sheet, rows },
      { ...sheet, rows },
    ]);
    expect(sheetRuns(bytes).map(({ text }) => text)).toEqual(
      expect.arrayContaining([...hostile.slice(0, 3), '\uFFFD\uFFFD', '別\uFFFD表']),
    );
    expect(Object.values(partsOf(bytes)).join('')).not.toMatch(/<f[ >]/u);
  });

  it('stays text in a Word file', () => {
    const rows = hostile.map((text) => [[plainLine(text)]]);
    const table = { header: ['本文'], shares: [1], rows };
    const bytes = writeDocument({
      title: '試験',
      lead: [],
      end: [],
      tables: [{ heading: null, table }],
    });
    const found = wordRuns(bytes).map(({ text }) => text);
    expect(found).toEqual(
      expect.arrayContaining([...hostile.slice(0, 3), '\uFFFD\uFFFD', '１－１']),
    );
  });
});

describe('新旧形式', () => {
  it('underlines what the proposals change, in Word as in Excel', async () => {
    const wanted = proposals.flatMap(({ operation }) => {
      if (operation.type === 'insert') return [operation.text];
      return operation.type === 'rename' ? [operation.before, operation.after] : [];
    });
    const word = wordRuns(formalDocument(formalSheets, formalFileWords));
    const excel = sheetRuns(await formalWorkbook(formalSheets, formalFileWords));
    for (const runs of [word, excel]) {
      const underlined = runs.filter((run) => run.underlined).map(({ text }) => text);
      expect(underlined.toSorted()).toEqual(wanted.toSorted());
    }
  });
});

describe('新旧形式 of a long text', () => {
  it('says with its title that only the divisions with proposals are shown', async () => {
    const [sheet] = formalSheets;
    if (sheet === undefined) throw new Error('no sheet');
    const wordsOf = async (isPart: boolean) => {
      const sheets = [{ ...sheet, isPart }];
      const runs = [
        wordRuns(formalDocument(sheets, formalFileWords)),
        sheetRuns(await formalWorkbook(sheets, formalFileWords)),
      ];
      return runs.map((each) => each.map(({ text }) => text));
    };
    const title = `${sheet.work.title}（提案のある区分）`;
    for (const words of await wordsOf(true)) expect(words).toContain(title);
    for (const words of await wordsOf(false)) expect(words).not.toContain(title);
  });
});

describe('a text longer than Excel holds in a cell', () => {
  it('stands there with its beginning, as Excel opens no file with more', async () => {
    const text = '研修'.repeat(20_000);
    const cells = [text, [{ text, underline: true }]];
    const sheet = { name: '長文', top: [], header: ['本文', '提案'], widths: [70, 70] };
    for (const form of [true, false]) {
      const bytes = await writeSheets('長文', [{ ...sheet, rows: [cells], form }]);
      const longest = Math.max(...sheetRuns(bytes).map((run) => run.text.length));
      expect(longest).toBe(32_767);
      expect(sheetRuns(bytes).some((run) => run.text.endsWith('修…'))).toBe(true);
    }
  });
});

describe('新旧形式 where nothing is proposed', () => {
  it('says so, in an Excel file that has a sheet', async () => {
    const workbook = await formalWorkbook([], formalFileWords);
    expect(partsOf(workbook)['xl/workbook.xml']).toMatch(/<sheet [^>]*name="新旧形式/u);
    for (const runs of [wordRuns(formalDocument([], formalFileWords)), sheetRuns(workbook)]) {
      expect(runs.map(({ text }) => text)).toContain(formalFileWords.empty);
    }
  });
});

describe('意見記入用紙', () => {
  it('has one part for each question of the source, printing by printing', async () => {
    const asked = clauses
      .filter(({ kind }) => kind === 'question')
      .flatMap(({ printings }) => printings.map(({ line }) => line));
    const words = wordRuns(opinionDocument()).map(({ text }) => text);
    const named = words.flatMap((text) => /行番号(\d+)）/u.exec(text)?.[1] ?? []);
    expect(named.map(Number)).toEqual(asked.toSorted((a, b) => a - b));
  });
});

describe('data', () => {
  const ids = clauses.toSorted((a, b) => a.order - b.order).map(({ id }) => id);

  it('reads back from CSV row by row, quoted, with BOM and CRLF', () => {
    const csv = dataCsv(site);
    expect(csv.startsWith('\uFEFF"')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const rows = parseCsv(csv);
    expect(rows.slice(1, ids.length + 1).map(([id]) => id)).toEqual(ids);
    const texts = new Map(clauses.map(({ id, text }) => [id, text]));
    for (const row of rows.slice(1, ids.length + 1)) {
      expect(String(row[7] ?? '').replace(/^'/u, '')).toBe(texts.get(String(row[0])));
    }
  });

  it('names what every text is in words', () => {
    const at = Object.keys(compareWords.data.columns).indexOf('role');
    const roles = parseCsv(dataCsv(site)).map((row) => String(row[at] ?? ''));
    expect(roles.filter((role) => /[a-z]/u.test(role))).toEqual([]);
  });

  it('reads back from JSON Lines', () => {
    const lines = dataJsonLines(site)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; id?: string; url?: string });
    expect(lines[0]?.type).toBe('about');
    expect(lines.slice(1).map(({ id }) => id)).toEqual(ids);
    expect(lines[1]?.url).toBe(`https://example.org/clauses/${ids[0]}/`);
  });

  it('claims no status of law in JSON-LD', () => {
    const graph = JSON.parse(dataJsonLd(site)) as {
      '@type': string;
      hasPart: { '@type': string }[];
    };
    const types = new Set([graph['@type'], ...graph.hasPart.map((part) => part['@type'])]);
    expect([...types]).toEqual(['DigitalDocument', 'CreativeWork']);
    expect(graph.hasPart).toHaveLength(ids.length);
  });

  it('fits its published schema', () => {
    const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const data: unknown = JSON.parse(knowledgeBaseJson());
    expect(schema.safeParse(data).success).toBe(true);
    expect(schema.safeParse({ ...(data as object), schemaVersion: '0' }).success).toBe(false);
  });
});
