import type { Descriptor, PrintedUnit, SlideTemplate, SourceTemplate } from './template.ts';

/** A generated source: its folder's name, its text and its descriptor. */
export interface GeneratedDocument {
  id: string;
  text: string;
  descriptor: Descriptor;
  clauses: number;
}

/** Sections of one document; a guideline of this kind has about as many. */
const sectionsPerDocument = 12;
/** Second-level headings under one first-level heading. */
const sectionsPerPart = 6;

const fullWidth = (n: number) =>
  String(n).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));

/** Markers of headings by depth: １, （１）, ①. */
const markers: ((n: number) => string)[] = [
  fullWidth,
  (n) => `（${fullWidth(n)}）`,
  (n) => String.fromCodePoint('①'.charCodeAt(0) + n - 1),
];

function renumbered(line: string, { marker, depth }: PrintedUnit, numbers: number[]): string {
  const number = numbers[depth - 1];
  const series = markers[depth - 1];
  if (number === undefined || series === undefined || !line.trimStart().startsWith(marker))
    return line;
  return line.replace(marker, series(number));
}

/** Two bodies of three, one after the other or alone: lengths stay those of the real clauses and their joins. */
function bodyFor(bodies: string[], turn: number): string {
  const first = bodies[turn % bodies.length] ?? '';
  const second = bodies[(turn * 7 + Math.floor(turn / bodies.length)) % bodies.length] ?? '';
  return turn % 3 === 0 && first !== second ? `${first}また、${second}` : first;
}

function slideText(
  slide: SlideTemplate,
  bodies: string[],
  numbers: number[],
  turn: number,
): string {
  const lines = [...slide.lines];
  for (const heading of slide.headings) {
    lines[heading.line] = renumbered(lines[heading.line] ?? '', heading, numbers);
  }
  slide.clauses.forEach(({ marker, line, endLine }, index) => {
    lines[line] = `${marker} ${bodyFor(bodies, turn + index)}`;
    lines.fill('\0', line + 1, endLine + 1);
  });
  return lines.filter((line) => line !== '\0').join('\n');
}

/** The descriptor of the real source under other names: works of their own, no chart. */
function descriptorFor(original: Descriptor, number: number, text: string): Descriptor {
  const suffix = `-${String(number)}`;
  const copy = structuredClone(original);
  const rename = <T extends { work?: string }>(entry: T): T =>
    entry.work === undefined ? entry : { ...entry, work: entry.work + suffix };
  const works = Object.entries(copy.works).map(([id, { names, ...work }]) => [
    id + suffix,
    { ...work, ...(names && { names: names.map((name) => name + fullWidth(number)) }) },
  ]);
  delete copy.charts;
  return {
    ...copy,
    id: copy.id + suffix,
    works: Object.fromEntries(works) as Descriptor['works'],
    columns: copy.columns.map(rename),
    slides: (copy.slides ?? []).filter(({ title }) => text.includes(title)).map(rename),
    ...('default' in copy ? { default: rename(copy.default as { work: string }) } : {}),
  };
}

/** Generates documents in the form of the real one until they hold at least `wanted` clauses. */
export function* recombine(template: SourceTemplate, wanted: number): Generator<GeneratedDocument> {
  const { descriptor, front, sections, bodies } = template;
  let turn = 0;
  for (let made = 0, number = 1; made < wanted; number += 1) {
    const parts = [front];
    let clauses = 0;
    for (let index = 0; index < sectionsPerDocument && made + clauses < wanted; index += 1) {
      const within = (index % sectionsPerPart) + 1;
      const numbers = [Math.floor(index / sectionsPerPart) + 1, within, within];
      for (const slide of sections[index % sections.length] ?? []) {
        parts.push(slideText(slide, bodies, numbers, turn));
        turn += slide.clauses.length + 1;
        clauses += slide.clauses.length;
      }
    }
    made += clauses;
    const text = `${parts.join('\n')}\n`;
    const own = descriptorFor(descriptor, number, text);
    yield { id: own.id, text, descriptor: own, clauses };
  }
}
