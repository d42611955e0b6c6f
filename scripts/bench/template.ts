import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ClauseRow } from '../../src/model/knowledge-base.ts';
import type { Slide, SourceFile } from '../../src/model/source-file.ts';

/** A unit printed on a slide: lines from 0 within the slide. */
export interface PrintedUnit {
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
  clauses: PrintedUnit[];
}

/** What generated documents are recombined from: one real source, taken apart into slides and bodies. */
export interface SourceTemplate {
  descriptor: Descriptor;
  /** Slides before the columns, charts left out, verbatim. */
  front: string;
  /** Slides of one section each: those that repeat the same headings belong together. */
  sections: SlideTemplate[][];
  /** Bodies of clauses with their line breaks, without marker. */
  bodies: string[];
}

/** The parts of a descriptor a generated document changes. */
export interface Descriptor {
  id: string;
  works: Record<string, { names?: string[] }>;
  columns: { work: string }[];
  slides?: { title: string; work?: string }[];
  charts?: { lines: string }[];
}

interface Tables {
  rows: ClauseRow[];
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
  return { rows, file, lines, descriptor };
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

/** A body as printed: the lines of a clause without its marker. */
function bodyOf({ marker, line, endLine }: PrintedUnit, lines: string[]): string {
  return lines
    .slice(line, endLine + 1)
    .join('\n')
    .slice(marker.length)
    .trim();
}

/** Slides whose headings have the same markers are one section. */
function grouped(slides: SlideTemplate[]): SlideTemplate[][] {
  const key = ({ headings }: SlideTemplate) =>
    [...new Set(headings.map(({ marker }) => marker))].join('/');
  return Object.values(Object.groupBy(slides, key)).filter((group) => group !== undefined);
}

/** Takes one source of a knowledge base apart. */
export async function readTemplate(content: string, source: string): Promise<SourceTemplate> {
  const { rows, file, lines, descriptor } = await readTables(content, source);
  const works = new Set(descriptor.columns.map(({ work }) => work));
  const inColumns = rows.filter(({ work }) => works.has(work));
  const charts = (descriptor.charts ?? []).map((chart) => chart.lines.split('-').map(Number));
  const linesOf = ({ line, endLine }: Slide) => lines.slice(line - 1, endLine);

  const columnSlides: SlideTemplate[] = [];
  const front: string[] = [];
  for (const slide of file.slides) {
    const units = unitsOn(
      slide,
      inColumns.filter(({ kind, marker }) => kind === 'heading' && marker !== null),
      source,
    );
    if (units.length > 0) {
      const clauses = inColumns.filter(
        ({ kind, work }) => kind === 'clause' && work === descriptor.columns[0]?.work,
      );
      columnSlides.push({
        lines: linesOf(slide),
        headings: units,
        clauses: unitsOn(slide, clauses, source),
      });
    } else if (!charts.some(([from = 0, to = 0]) => from <= slide.endLine && to >= slide.line)) {
      front.push(...linesOf(slide));
    }
  }
  return {
    descriptor,
    front: front.join('\n'),
    sections: grouped(columnSlides),
    bodies: columnSlides.flatMap((slide) => slide.clauses.map((unit) => bodyOf(unit, slide.lines))),
  };
}
