import type { ParseHints } from '../model/parse-hints.ts';
import type { Descriptor } from './descriptor.ts';

/** What a descriptor tells the parser: titles of columns, order of charts, titles after their body, the ladder. */
export function hintsOf({ columns, charts, slides, ladder }: Descriptor): ParseHints {
  return {
    columns: columns.map(({ title, label, work }) => ({ id: work, title, label, role: work })),
    charts: charts.map(({ lines, order }) => ({ ...lines, order })),
    trailingTitles: slides.filter(({ stands }) => stands === 'after').map(({ title }) => title),
    ...(ladder === undefined ? {} : { ladder }),
  };
}
