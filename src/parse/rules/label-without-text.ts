import { seriesOf } from '../../model/marker-series.ts';
import type { Rule } from './rule.ts';

/** A label for which neither text nor clauses under it were found. */
export const labelWithoutText: Rule = {
  id: 'label-without-text',
  severity: 'warning',
  reason: 'Unexpected label without text',
  hint: 'Look for its text near the label in the source. If extraction tore them apart, put label and text together in a corrected copy, or extract the text anew.',
  description:
    'A marker stands alone, and no text could be given to it: neither after it, nor among the texts of a block of labels. Either the text is lost, or it was taken for the text of another clause.',
  example: '１ 次の体制を整備すること。\nア 夜間の体制\nイ\n',
  check: ({ clauses }) => {
    const parents = new Set(clauses.map(({ parent }) => parent));
    return clauses
      .filter(({ id, marker, series, text }) => {
        const names = series !== null && seriesOf(series).nature === 'title';
        return marker !== null && text === '' && !names && !parents.has(id);
      })
      .map(({ line, marker }) => ({
        line,
        reason: `Unexpected label ${marker ?? ''} without text, expected its text after it`,
      }));
  },
};
