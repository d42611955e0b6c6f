import type { ClauseStatus } from '../model/knowledge-base.ts';
import { readMarker, seriesOf } from '../model/marker-series.ts';
import type { ParsedClause } from '../model/clause.ts';
import type { PlacedUnit } from './placed-unit.ts';

/** A clause of a work while the corpus is put together: its printings merged, its place in the tree of the work. */
export interface Draft {
  work: string;
  kind: ParsedClause['kind'];
  role: string;
  status: ClauseStatus;
  marker: string | null;
  series: string | null;
  ordinal: number | null;
  text: string;
  parent: Draft | null;
  children: Draft[];
  /** Printings in source order; the first one gives text and sentences. */
  units: PlacedUnit[];
  /** Place by the rule of ids: one tag per series of markers, `n1/p1/c6/k1`. */
  rulePath: string;
  id: string;
}

/** Tags of units without marker. No series of markers has one of these. */
const tagOfKind: Record<ParsedClause['kind'], string> = {
  heading: 'h',
  clause: 's',
  paragraph: 's',
  note: 'note',
  omission: 'omit',
  question: 'ask',
  proposal: 'prop',
  issue: 'issue',
  instruction: 'order',
  table: 'table',
};

const tagOfRole: Record<string, string> = { 'lead-in': 'lead', caption: 'cap', direction: 'dir' };

/** The part of an id that names a unit under its parent, without the count that tells equal ones apart. */
export function tagOf(
  draft: Pick<Draft, 'kind' | 'role' | 'marker' | 'series' | 'ordinal'>,
): string {
  const { series, ordinal, marker } = draft;
  if (series === null || marker === null) return tagOfRole[draft.role] ?? tagOfKind[draft.kind];
  const { tag, nature } = seriesOf(series);
  if (nature !== 'ordered') return `${tag}-`;
  const branches = readMarker(marker, 0)?.branches ?? [];
  return [`${tag}${ordinal ?? ''}`, ...branches].join('-');
}

/** Whether equal tags under one parent are counted (`s1`, `s2`) instead of standing for one numbered place. */
export function isCounted({ marker, series }: Pick<Draft, 'marker' | 'series'>): boolean {
  return marker === null || series === null || seriesOf(series).nature !== 'ordered';
}
