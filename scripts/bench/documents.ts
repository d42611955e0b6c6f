import type { Descriptor, PrintedUnit, SlideTemplate, SourceTemplate } from './template.ts';

/** A generated source: its folder's name, its text and its descriptor. */
export interface GeneratedDocument {
  id: string;
  text: string;
  descriptor: Descriptor;
}

/** Sections of one document; a guideline of this kind has about as many. */
export const sectionsPerDocument = 12;
/** Second-level headings under one first-level heading. */
const sectionsPerPart = 3;
/** Characters on a line of a column, as the source wraps them. */
const lineWidth = 25;

const fullWidth = (n: number) =>
  String(n).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));

/** Markers of headings by depth that are given anew: １, （１）. Deeper ones stay as printed. */
const markers: ((n: number) => string)[] = [fullWidth, (n) => `（${fullWidth(n)}）`];

function renumbered({ marker, depth }: PrintedUnit, numbers: number[]): string {
  const number = numbers[depth - 1];
  const series = markers[depth - 1];
  return number === undefined || series === undefined ? marker : series(number);
}

/** Where a text may be cut so that no bracket is torn: behind the 、 nearest its middle, else at its end. */
function middleOf(text: string): number {
  let depth = 0;
  let best = text.length;
  [...text].forEach((character, index) => {
    if ('（「'.includes(character)) depth += 1;
    if ('）」'.includes(character)) depth -= 1;
    const nearer = Math.abs(index + 1 - text.length / 2) < Math.abs(best - text.length / 2);
    if (character === '、' && depth === 0 && nearer) best = index + 1;
  });
  return best;
}

/** The beginning of one text with the end of another: as long as real ones, and no two alike for long. */
function bodyFor(bodies: string[], turn: number): string {
  const first = bodies[turn % bodies.length] ?? '';
  const second = bodies[(turn + Math.floor(turn / bodies.length)) % bodies.length] ?? '';
  const end = second.slice(middleOf(second));
  return end === '' ? first : first.slice(0, middleOf(first)) + end;
}

function wrapped(text: string): string {
  return (text.match(new RegExp(`.{1,${String(lineWidth)}}`, 'gu')) ?? []).join('\n');
}

function slideText(
  slide: SlideTemplate,
  bodies: string[],
  numbers: number[],
  turn: number,
): string {
  const lines = [...slide.lines];
  for (const heading of slide.headings) {
    const line = lines[heading.line] ?? '';
    lines[heading.line] = line.replace(heading.marker, renumbered(heading, numbers));
  }
  slide.units.forEach(({ marker, line, endLine }, index) => {
    lines[line] = wrapped(`${marker === '' ? '' : `${marker} `}${bodyFor(bodies, turn + index)}`);
    lines.fill('\0', line + 1, endLine + 1);
  });
  const text = lines.filter((line) => line !== '\0').join('\n');
  // What points at the headings of the slide follows them: １の（１）の⑥.
  const [outer, inner] = slide.headings;
  if (outer === undefined || inner === undefined) return text;
  const before = `${outer.marker}の${inner.marker}`;
  return text.replaceAll(before, `${renumbered(outer, numbers)}の${renumbered(inner, numbers)}`);
}

/** The descriptor of the real source under other names: works of their own, no chart. */
function descriptorFor(original: Descriptor, number: number, text: string): Descriptor {
  const suffix = `-${String(number)}`;
  const copy = structuredClone(original);
  const rename = <T extends { work?: string }>(entry: T): T =>
    entry.work === undefined ? entry : { ...entry, work: entry.work + suffix };
  const titled = (title: string) => `${title}　その${fullWidth(number)}`;
  const works = Object.entries(copy.works).map(([id, { names, ...work }]) => [
    id + suffix,
    {
      ...work,
      title: titled(work.title),
      ...(names && { names: names.map((name) => name + fullWidth(number)) }),
    },
  ]);
  delete copy.charts;
  return {
    ...copy,
    id: copy.id + suffix,
    title: titled(copy.title),
    works: Object.fromEntries(works) as Descriptor['works'],
    columns: copy.columns.map(rename),
    slides: (copy.slides ?? []).filter(({ title }) => text.includes(title)).map(rename),
    ...('default' in copy ? { default: rename(copy.default as { work: string }) } : {}),
  };
}

/** The generated document of a number, from 1: so many sections in parts, with the excerpts of as many rounds. */
export function recombine(
  template: SourceTemplate,
  number: number,
  count: number,
): GeneratedDocument {
  const { descriptor, front, excerpts, sections, bodies } = template;
  const columns: string[] = [];
  const plan: string[] = [];
  // Each document begins elsewhere in the series of texts.
  let turn = number * 31;
  for (let index = 0; index < count; index += 1) {
    const part = Math.floor(index / sectionsPerPart);
    const numbers = [part + 1, (index % sectionsPerPart) + 1];
    for (const slide of sections[part % sections.length] ?? []) {
      columns.push(slideText(slide, bodies.clause, numbers, turn));
      turn += slide.units.length;
    }
    if (index % sections.length > 0) continue;
    for (const slide of excerpts) {
      plan.push(slideText(slide, bodies.excerpt, [], turn));
      turn += slide.units.length;
    }
  }
  const text = `${[front, ...plan, ...columns].join('\n')}\n`;
  const own = descriptorFor(descriptor, number, text);
  return { id: own.id, text, descriptor: own };
}
