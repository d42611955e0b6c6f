import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ClauseRow } from '../../src/model/knowledge-base.ts';
import type { Slide, SourceFile } from '../../src/model/source-file.ts';

/** A unit printed on a slide: lines from 0 within the slide. */
export interface PrintedUnit {
  /** Empty for a paragraph. */
  marker: string;
  line: number;
  endLine: number;
  /** 1 for the outermost heading. */
  depth: number;
}

/** A slide of the real source: its lines, and what of them a generated slide replaces. */
export interface SlideTemplate {
  lines: string[];
  headings: PrintedUnit[];
  /** Clauses and paragraphs that get another text of the same kind. */
  units: PrintedUnit[];
}

/** What generated documents are recombined from: one real source, taken apart into slides and texts. */
export interface SourceTemplate {
  descriptor: Descriptor;
  /** Slides printed once in a document, charts left out, verbatim. */
  front: string;
  /** Slides of plan excerpts; a document prints them again for each round of sections. */
  excerpts: SlideTemplate[];
  /** Slides of one section each: those that repeat the same headings belong together. */
  sections: SlideTemplate[][];
  /** Texts of clauses and of paragraphs in excerpts, joined, without marker. */
  bodies: { clause: string[]; excerpt: string[] };
}

/** The parts of a descriptor a generated document changes. */
export interface Descriptor {
  id: string;
  title: string;
  works: Record<string, { title: string; names?: string[] }>;
  columns: { work: string }[];
  slides?: { title: string; work?: string }[];
  charts?: { lines: string }[];
}

interface Tables {
  /** Rows of the source by the kind of thing they stand in. */
  columns: ClauseRow[];
  excerpts: ClauseRow[];
  file: SourceFile;
  lines: string[];
  descriptor: Descriptor;
}

async function readTables(content: string, source: string): Promise<Tables> {
  const read = (...path: string[]) => readFile(join(content, ...path), 'utf8');
  const rows = JSON.parse(await read('generated', 'clauses.json')) as ClauseRow[];
  const file = JSON.parse(await read('generated', 'sources', `${source}.json`)) as SourceFile;
  const lines = (await read('sources', source, 'source.txt')).split('\n');
  const descriptor = parse(await read('sources', source, 'source.yaml')) as Descriptor;
  const works = new Set(descriptor.columns.map(({ work }) => work));
  return {
    columns: rows.filter(({ work }) => works.has(work)),
    excerpts: rows.filter(({ kind, work }) => kind === 'paragraph' && !works.has(work)),
    file,
    lines,
    descriptor,
  };
}

function unitsOn(slide: Slide, rows: ClauseRow[], source: string): PrintedUnit[] {
  return rows.flatMap(({ marker, path, printings }) =>
    printings
      .filter((at) => at.source === source && at.line >= slide.line && at.endLine <= slide.endLine)
      .map(({ line, endLine }) => ({
        marker: marker ?? '',
        line: line - slide.line,
        endLine: endLine - slide.line,
        depth: path.length,
      })),
  );
}

/** Slides whose headings have the same markers are one section. */
function grouped(slides: SlideTemplate[]): SlideTemplate[][] {
  const key = ({ headings }: SlideTemplate) =>
    [...new Set(headings.map(({ marker }) => marker))].join('/');
  return Object.values(Object.groupBy(slides, key)).filter((group) => group !== undefined);
}

const textsOf = (rows: ClauseRow[]) =>
  rows.map(({ text }) => text).filter((text) => text.length > 0);

const standsOn = ({ line, endLine }: Slide, row: ClauseRow, source: string) =>
  row.printings.some((at) => at.source === source && at.line >= line && at.line <= endLine);

/** Takes one source of a knowledge base apart. */
export async function readTemplate(content: string, source: string): Promise<SourceTemplate> {
  const { columns, excerpts, file, lines, descriptor } = await readTables(content, source);
  const charts = (descriptor.charts ?? []).map((chart) => chart.lines.split('-').map(Number));
  const headings = columns.filter(({ kind, marker }) => kind === 'heading' && marker !== null);
  // The other column stands for its clauses by delegation: its few texts stay as they are.
  const clauses = columns.filter(
    ({ kind, work }) => kind === 'clause' && work === descriptor.columns[0]?.work,
  );
  const front: string[] = [];
  const sections: SlideTemplate[] = [];
  const repeated: SlideTemplate[] = [];
  const excerptRows: ClauseRow[] = [];
  for (const slide of file.slides) {
    const printed = lines.slice(slide.line - 1, slide.endLine);
    const units = (rows: ClauseRow[]) => unitsOn(slide, rows, source);
    const isChart = charts.some(([from = 0, to = 0]) => from <= slide.endLine && to >= slide.line);
    if (units(headings).length > 0)
      sections.push({ lines: printed, headings: units(headings), units: units(clauses) });
    else if (units(excerpts).length > 0 && !isChart) {
      repeated.push({ lines: printed, headings: [], units: units(excerpts) });
      excerptRows.push(...excerpts.filter((row) => standsOn(slide, row, source)));
    } else if (!isChart) front.push(...printed);
  }
  return {
    descriptor,
    front: front.join('\n'),
    excerpts: repeated,
    sections: grouped(sections),
    bodies: { clause: textsOf(clauses), excerpt: textsOf(excerptRows) },
  };
}
