import type { ParseHints } from '../model/parse-hints.ts';
import type { Descriptor } from './descriptor.ts';

/** What a descriptor tells the parser about its source. */
export function hintsOf({ columns, slides, charts, ladder }: Descriptor): ParseHints {
  return {
    columns: columns.map(({ title, label, work }) => ({ title, label, role: work })),
    charts: charts.map(({ lines, order }) => ({ ...lines, order })),
    trailingTitles: slides.filter(({ stands }) => stands === 'after').map(({ title }) => title),
    ...(ladder === undefined ? {} : { ladder }),
  };
}
