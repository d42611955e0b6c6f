import { seriesOf } from '../../model/marker-series.ts';

/** Whether a series marks the items of a list without counting them: ・, ○; no ※, which opens a note. */
export function isListBullet(series: string): boolean {
  return series !== 'note' && seriesOf(series).nature === 'bullet';
}

const remarks = new Set(['note', 'remark', 'example']);

/** Whether a series opens a note, a remark or an example on what stands above: ※, 注, 例. */
export function isRemark(series: string): boolean {
  return remarks.has(series);
}

const inBrackets = new Set(['annex-paren', 'form-paren']);

/** Whether a series names annexes or forms in brackets: （別紙１）, （様式１）. */
export function isInBrackets(series: string): boolean {
  return inBrackets.has(series);
}

const parts = new Set(['annex', 'annex-table', 'form', 'supplement']);

/** Whether titles of a series stand on the marker's own line, so that what stands above belongs to the part before. */
export function opensPart(series: string): boolean {
  return parts.has(series);
}
