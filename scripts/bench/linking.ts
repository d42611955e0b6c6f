import { documentsOf, link, parse } from './content-folder.ts';
import { markdownTable } from './table.ts';

/** Times parsing and linking of corpora of these sizes; a Markdown table with growth against n log n. */
export async function benchLinking(source: string, sizes: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  let first: { clauses: number; seconds: number } | null = null;
  for (const size of sizes) {
    const documents = await documentsOf(source, size);
    const started = performance.now();
    const sources = documents.map(parse);
    const parsed = performance.now();
    const { clauses, relations } = link(sources);
    const linking = (performance.now() - parsed) / 1000;
    const parsing = (parsed - started) / 1000;
    const seconds = parsing + linking;
    first ??= { clauses: clauses.length, seconds };
    const growth = seconds / first.seconds;
    const allowed =
      (clauses.length * Math.log(clauses.length)) / (first.clauses * Math.log(first.clauses));
    const counts = [clauses.length, relations.length].map(String);
    const times = [parsing, linking].map((time) => time.toFixed(2));
    rows.push([...counts, ...times, `× ${growth.toFixed(1)}`, `× ${allowed.toFixed(1)}`]);
  }
  const head = ['clauses', 'relations', 'parsing, s', 'linking, s', 'growth', 'n log n'];
  return markdownTable(head, rows);
}
