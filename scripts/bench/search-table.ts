import type { FirstVisit } from './search-page.ts';
import { markdownTable } from './table.ts';

/** One way of searching at one size. */
export interface Line {
  records: number;
  way: string;
  recall: number;
  precision: number;
  /** Milliseconds: median, 95th of 100, and until the first answer. */
  p50: number;
  p95: number;
  first: number;
  /** Kilobytes as sent: what a first query loads of the engine, of script and texts, and all there is to load. */
  engineKilobytes: number;
  ownKilobytes: number;
  indexKilobytes: number;
  textKilobytes: number;
}

/** What a frequent string takes on a first visit. */
export interface Visit extends FirstVisit {
  records: number;
  query: string;
  texts: string;
}

/** What each way of searching took and found, as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const head = [
    ...['records', 'way', 'recall', 'precision', 'p50 ms', 'p95 ms'],
    ...['first answer ms', 'Pagefind kB', 'script and texts kB', 'index kB', 'all texts kB'],
  ];
  const body = lines.map((line) => [
    String(line.records),
    line.way,
    line.recall.toFixed(3),
    line.precision.toFixed(3),
    line.p50.toFixed(1),
    line.p95.toFixed(1),
    line.first.toFixed(0),
    line.engineKilobytes.toFixed(0),
    line.ownKilobytes.toFixed(0),
    line.indexKilobytes.toFixed(0),
    line.textKilobytes.toFixed(0),
  ]);
  return markdownTable(head, body);
}

/** What frequent strings take on a first visit, as a Markdown table. */
export function visitTable(visited: readonly Visit[]): string {
  const head = [
    ...['records', 'first visit', 'texts that load', 'found'],
    ...['first results ms', 'all ms', 'longest pause of the page ms'],
  ];
  const body = visited.map(({ records, query, texts, total, first, all, pause }) => [
    ...[String(records), query, texts, String(total)],
    ...[first, all, pause].map((time) => time.toFixed(0)),
  ]);
  return markdownTable(head, body);
}
