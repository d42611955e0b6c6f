import type { Run } from './measure.ts';
import type { SiteFigure } from './site.ts';
import { starlightVersions, type StarlightFigure } from './starlight.ts';
import { markdownTable } from './table.ts';

/** One size in both: Starlight is `null` where it could not be installed. */
export interface SizeFigure {
  site: SiteFigure;
  /** A page for each section, as the site has. */
  starlight: StarlightFigure | null;
  /** The same rows at ten a page: 1,000 pages at 10,000 clauses, as the project's targets count them. */
  tenRows: StarlightFigure | null;
}

/** Content and build as one command after the other: times add up, the larger process counts. */
const whole = ({ content, build }: SiteFigure): Run => ({
  seconds: content.seconds + build.seconds,
  processor: content.processor + build.processor,
  peak: Math.max(content.peak, build.peak),
  output: '',
});

type Read = (figure: SizeFigure) => number | undefined;

const lines: [name: string, read: Read, digits: number][] = [
  ['documents', ({ site }) => site.documents, 0],
  ['clauses (rows, and pages)', ({ site }) => site.clauses, 0],
  ['`npm run content`, s', ({ site }) => site.content.seconds, 1],
  ['`npm run content`, s of processor time', ({ site }) => site.content.processor, 1],
  ['the same again, s of processor time', ({ site }) => site.contentAgain.processor, 1],
  ['`npm run build` with search, s', ({ site }) => site.build.seconds, 1],
  ['**both, s**', ({ site }) => whole(site).seconds, 1],
  ['both, s of processor time', ({ site }) => whole(site).processor, 1],
  ['largest process, MB', ({ site }) => whole(site).peak, 0],
  ['pages', ({ site }) => site.weight.pages, 0],
  ['HTML kB per page', ({ site }) => site.weight.pageKilobytes, 1],
  ['largest page, kB', ({ site }) => site.weight.largest.kilobytes, 0],
  ['files', ({ site }) => site.weight.files, 0],
  ['whole site, MB', ({ site }) => site.weight.megabytes, 0],
  ['Starlight: pages', ({ starlight }) => starlight?.weight.pages, 0],
  ['**Starlight: build with search, s**', ({ starlight }) => starlight?.run.seconds, 1],
  ['Starlight: s of processor time', ({ starlight }) => starlight?.run.processor, 1],
  ['Starlight: largest process, MB', ({ starlight }) => starlight?.run.peak, 0],
  ['Starlight: HTML kB per page', ({ starlight }) => starlight?.weight.pageKilobytes, 1],
  ['Starlight: whole site, MB', ({ starlight }) => starlight?.weight.megabytes, 0],
  ['Starlight, ten rows a page: pages', ({ tenRows }) => tenRows?.weight.pages, 0],
  ['**Starlight, ten rows a page: s**', ({ tenRows }) => tenRows?.run.seconds, 1],
  ['Starlight, ten rows a page: s of processor time', ({ tenRows }) => tenRows?.run.processor, 1],
  ['both ÷ Starlight, time', (figure) => ratio(figure, 'starlight', 'seconds'), 2],
  ['**both ÷ Starlight at ten rows a page, time**', (each) => ratio(each, 'tenRows', 'seconds'), 2],
  ['both ÷ Starlight, processor time', (figure) => ratio(figure, 'starlight', 'processor'), 2],
  [
    'both ÷ Starlight at ten rows a page, processor time',
    (each) => ratio(each, 'tenRows', 'processor'),
    2,
  ],
  ['both ÷ Starlight, memory', (figure) => ratio(figure, 'starlight', 'peak'), 2],
];

function ratio(
  figure: SizeFigure,
  to: 'starlight' | 'tenRows',
  measure: 'seconds' | 'processor' | 'peak',
): number | undefined {
  const other = figure[to]?.run;
  return other && whole(figure.site)[measure] / other[measure];
}

/** A Markdown table: a line per measure, a column per size, and the growth from the first size. */
export function growthTable(figures: readonly SizeFigure[]): string {
  const [first] = figures;
  const cell = (name: string, read: Read, digits: number, figure: SizeFigure): string => {
    const value = read(figure);
    if (value === undefined) return '–';
    const base = first === undefined ? undefined : read(first);
    const text = value.toLocaleString('en', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const grows = figure !== first && base !== undefined && !name.includes('÷');
    return grows ? `${text} (× ${(value / base).toFixed(2)})` : text;
  };
  const head = ['', ...figures.map(({ site }) => `${site.wanted.toLocaleString('en')} clauses`)];
  const rows = lines.map(([name, read, digits]) => [
    name,
    ...figures.map((figure) => cell(name, read, digits, figure)),
  ]);
  const versions = Object.entries(starlightVersions).map((entry) => entry.join(' '));
  return `${markdownTable(head, rows)}\n\nStarlight: ${versions.join(', ')}.`;
}
