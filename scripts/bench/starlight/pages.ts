import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import { stringify } from 'yaml';
import { cutPieces } from '../../../src/emit/pieces.ts';
import { sectionsOf, type Section } from '../../../src/emit/sections.ts';
import type { ClauseRow, WorkRow } from '../../../src/model/knowledge-base.ts';
import type { ReferenceRow } from '../../../src/model/reference.ts';

const writer = remark().freeze();

/** Depth of a heading of Markdown. */
type Depth = 2 | 3 | 4 | 5 | 6;

interface Tables {
  clauses: Map<string, ClauseRow>;
  references: Map<string, ReferenceRow[]>;
  /** Address of the page of a clause. */
  addresses: Map<string, string>;
}

/** What stands on one page: a section, or so many rows of a work after each other. */
export type PageCut = 'section' | number;

/**
 * Writes the texts of a content folder as an author of Starlight would: headings as headings, clauses as paragraphs,
 * references as links. Returns the address of a page in the first guideline.
 */
export async function writePages(content: string, project: string, cut: PageCut): Promise<string> {
  const table = async <Row>(name: string) =>
    JSON.parse(await readFile(join(content, 'generated', `${name}.json`), 'utf8')) as Row[];
  const rows = await table<ClauseRow>('clauses');
  const sections = cut === 'section' ? sectionsOf(rows) : cutRows(rows, cut);
  const tables: Tables = {
    clauses: new Map(rows.map((row) => [row.id, row])),
    references: Map.groupBy(await table<ReferenceRow>('references'), ({ from }) => from),
    addresses: new Map(sections.flatMap((each) => each.clauses.map((id) => [id, addressOf(each)]))),
  };
  const docs = join(project, 'src', 'content', 'docs');
  for (const section of sections) {
    const file = join(docs, section.work, `${section.id}.md`);
    await mkdir(join(docs, section.work), { recursive: true });
    await writeFile(file, pageOf(section, tables));
  }
  await writeFile(join(docs, 'index.md'), '---\ntitle: 指針\n---\n');
  const works = await table<WorkRow>('works');
  const shown = works.filter(({ id }) => sections.some(({ work }) => work === id));
  await writeFile(join(project, 'works.json'), JSON.stringify(shown));
  const guideline = shown.find(({ kind }) => kind === 'guideline')?.id;
  const page = sections.find(({ work }) => work === guideline);
  if (page === undefined) throw new Error(`${content} holds no section of a guideline.`);
  return addressOf(page);
}

function cutRows(rows: readonly ClauseRow[], size: number): Section[] {
  return [...Map.groupBy(rows, (row) => row.work)].flatMap(([work, own]) =>
    Array.from({ length: Math.ceil(own.length / size) }, (_, page) => ({
      work,
      id: `p${String(page + 1)}`,
      clauses: own.slice(page * size, (page + 1) * size).map(({ id }) => id),
    })),
  );
}

const addressOf = ({ work, id }: Section) => `/${work}/${id}/`;

function pageOf({ id, clauses }: Section, tables: Tables): string {
  const rows = clauses.flatMap((clause) => tables.clauses.get(clause) ?? []);
  const title = rows.find((row) => row.kind === 'heading')?.text ?? id;
  const children = rows.flatMap((row) => block(row, tables));
  return `---\n${stringify({ title })}---\n\n${writer.stringify({ type: 'root', children })}`;
}

function block(row: ClauseRow, tables: Tables): RootContent[] {
  if (row.text === '') return [];
  const marker: PhrasingContent[] =
    row.marker === null ? [] : [{ type: 'text', value: `${row.marker}　` }];
  const references = tables.references.get(row.id) ?? [];
  const words = cutPieces(row.text, references).map(({ text, stretch }): PhrasingContent => {
    const url = tables.addresses.get(stretch?.targets[0] ?? '');
    const value: PhrasingContent = { type: 'text', value: text };
    return url === undefined ? value : { type: 'link', url, children: [value] };
  });
  const children = [...marker, ...words];
  if (row.kind !== 'heading') return [{ type: 'paragraph', children }];
  return [{ type: 'heading', depth: Math.min(row.headings.length + 2, 6) as Depth, children }];
}
