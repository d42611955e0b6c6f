import { toCsv } from '../../change/csv.ts';
import { toKnowledgeBaseJson } from '../../emit/tables.ts';
import { compareWords } from '../words/compare-words.ts';
import { knowledgeBase, table } from '../knowledge-base.ts';
import { dataMarks } from '../origin.ts';
import { shellWords } from '../words/shell-words.ts';
import { flatColumns, flatRows } from './flat-rows.ts';
import { writeSheets } from './sheet.ts';
import { endOf } from './words.ts';

const { data } = compareWords;
const endLines = endOf(dataMarks);
const header = flatColumns.map((column) => data.columns[column]);

/** The flat data as CSV; what it says about itself stands below the rows. */
export function dataCsv(site: URL | undefined): string {
  const rows = flatRows(site).map((row) => flatColumns.map((column) => row[column]));
  const notices = [dataMarks.derived, ...endLines].map((line) => [line]);
  return toCsv([header, ...rows, ...notices]);
}

/** The flat data as xlsx, with a second sheet on what it is. */
export function dataWorkbook(site: URL | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const widths = { text: 70, headings: 36, work: 24, url: 30, id: 22, actors: 20 };
  return writeSheets(data.title, [
    {
      name: 'データ',
      top: [],
      header,
      widths: flatColumns.map(
        (column) => (widths as Partial<Record<string, number>>)[column] ?? 14,
      ),
      form: false,
      rows: flatRows(site).map((row) => flatColumns.map((column) => row[column])),
    },
    {
      name: '説明',
      top: [dataMarks.derived],
      header: [data.use],
      widths: [110],
      form: false,
      rows: [...endLines, ...data.notes].map((line) => [line]),
    },
  ]);
}

/** One unit a line: the row as kept, with its address, its requirements and the proposal it prints. */
export function dataJsonLines(site: URL | undefined): string {
  const requirements = Map.groupBy(table('requirements'), ({ clause }) => clause);
  const proposals = new Map(table('proposals').map((proposal) => [proposal.clause, proposal]));
  const addresses = new Map(flatRows(site).map(({ id, url }) => [id, url]));
  const about = { type: 'about', ...dataMarks };
  const lines = table('clauses')
    .toSorted((a, b) => a.order - b.order)
    .map((clause) => ({
      type: 'clause',
      ...clause,
      url: addresses.get(clause.id),
      requirements: requirements.get(clause.id) ?? [],
      proposal: proposals.get(clause.id) ?? null,
    }));
  return [about, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The units as schema.org works: no claim to be legislation. */
export function dataJsonLd(site: URL | undefined): string {
  const rows = flatRows(site);
  const graph = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: shellWords.site.name + shellWords.site.unofficial,
    inLanguage: 'ja',
    abstract: [dataMarks.derived, ...endLines].join(''),
    isBasedOn: table('sources').map(({ id, title, issuer, sha256 }) => ({
      '@type': 'DigitalDocument',
      identifier: id,
      name: title,
      ...(issuer === null ? {} : { creator: { '@type': 'Organization', name: issuer } }),
      sha256,
    })),
    hasPart: rows.map((row) => ({
      '@type': 'CreativeWork',
      '@id': row.url,
      identifier: row.id,
      name: [row.label, row.headings].filter((part) => part !== '').join(' '),
      text: row.text,
      isPartOf: row.work,
      creativeWorkStatus: row.status === data.status.retired ? row.status : row.role,
      isBasedOn: row.source,
      pagination: row.lines,
    })),
  };
  return `${JSON.stringify(graph, null, 1)}\n`;
}

/** Every table in one object, with what it is; the contract of `knowledge-base.schema.json`. */
export function knowledgeBaseJson(): string {
  return toKnowledgeBaseJson(knowledgeBase(), dataMarks);
}
