import type { ClauseRow, Printing } from '../model/knowledge-base.ts';
import { isDecimal } from '../model/marker-series.ts';
import { inOrder } from './assign-ids.ts';
import type { Draft } from './draft.ts';
import type { GivenId } from './given-id.ts';
import type { PlacedUnit } from './placed-unit.ts';

/** Rows of all clauses in the order of the works and of their reading, followed by those no source prints any more. */
export function clauseRows(
  roots: readonly Draft[],
  works: readonly string[],
  retired: readonly GivenId[],
): ClauseRow[] {
  const byWork = Map.groupBy(roots, (draft) => draft.work);
  const drafts = works.flatMap((work) => inOrder(byWork.get(work) ?? []));
  const printed = drafts.map((draft, order) => rowOf(draft, order));
  return [...printed, ...retired.map((row, index) => retiredRow(row, drafts.length + index))];
}

function rowOf(draft: Draft, order: number): ClauseRow {
  const above = ancestors(draft);
  const chain = [...above, draft];
  return {
    id: draft.id,
    work: draft.work,
    kind: draft.kind,
    role: draft.role,
    status: draft.status,
    marker: draft.marker,
    label: ownLabel(draft, chain),
    path: pathOf(chain),
    parent: draft.parent?.id ?? null,
    order,
    headings: above.map((heading, depth) => ({
      id: heading.id,
      label: ownLabel(heading, chain.slice(0, depth + 1)),
      text: heading.text,
    })),
    text: draft.text,
    sentences: draft.units[0]?.clause.sentences ?? [],
    printings: draft.units.map(printingOf),
  };
}

function retiredRow(given: GivenId, order: number): ClauseRow {
  const { id, work, kind, role, marker, label, text } = given;
  return {
    ...{ id, work, kind, role, status: 'retired', marker, label },
    ...{ path: [], parent: null, order, headings: [], text, sentences: [], printings: [] },
  };
}

function ancestors(draft: Draft): Draft[] {
  const above: Draft[] = [];
  for (let next = draft.parent; next !== null; next = next.parent) above.unshift(next);
  return above;
}

function pathOf(chain: readonly Draft[]): string[] {
  const unknown = chain[0]?.units[0]?.clause.path[0] === '…' ? ['…'] : [];
  return [...unknown, ...chain.flatMap(({ marker }) => marker ?? [])];
}

/** Markers from the top as people write them together: １（１）⑥ア, 問２（答）①, 第２章２．１①, Ⅱ－２－１（１）; bullets and dots after numbers are left out. */
export function labelOf(chain: readonly Pick<Draft, 'marker' | 'ordinal' | 'series'>[]): string {
  let label = '';
  /** What stands before the first number of which those below repeat the rest. */
  const before = new Map<string, string>();
  for (const { marker, ordinal, series } of chain) {
    if (marker === null || !isNamed({ marker, ordinal, series })) continue;
    const counted = series !== null && isDecimal(series) ? 'number' : series;
    const upper = counted === 'number' || counted === 'roman' ? before.get(counted) : undefined;
    if (upper !== undefined && series !== 'number') label = upper;
    else if (counted !== null && !before.has(counted)) before.set(counted, label);
    const words = marker.replace(/[．.、：:]$/u, '');
    const joined = /[0-9０-９]$/u.test(label) && /^[0-9０-９]/u.test(words);
    label += joined ? `－${words}` : words;
  }
  return label;
}

/** The number of a row with those above it; where a row is nothing but a mark, that mark. */
function ownLabel(draft: Draft, chain: readonly Draft[]): string {
  if (isNamed(draft)) return labelOf(chain);
  return draft.text === '' ? (draft.marker ?? '') : '';
}

/** Whether a marker tells its unit from others: it has a number, also ２．０, or is a word, （答）, 備考. */
function isNamed({
  marker,
  ordinal,
  series,
}: Pick<Draft, 'marker' | 'ordinal' | 'series'>): boolean {
  if (marker === null) return false;
  return (ordinal ?? 0) > 0 || (series !== null && isDecimal(series)) || /\p{L}/u.test(marker);
}

function printingOf({ source, clause, slide, extent }: PlacedUnit): Printing {
  const { start, end } = extent;
  return {
    source: source.descriptor.id,
    start,
    end,
    line: clause.line,
    endLine: clause.endLine,
    slide: slide?.title ?? null,
    page: slide?.page ?? null,
    parsed: clause.id,
  };
}
