import type { RecordRow } from '../model/knowledge-base.ts';

/** What results can be narrowed by. */
export const facetNames = ['kind', 'work', 'column', 'ending', 'section', 'actor'] as const;

/** One of the things results can be narrowed by. */
export type FacetName = (typeof facetNames)[number];

/** Chosen values of each facet: any value of a facet, all facets together. */
export type Selection = Partial<Record<FacetName, readonly string[]>>;

/** The values of one facet over all records. `runs` are pairs: index into `sets`, number of records in a row. */
export interface FacetColumn {
  values: string[];
  /** Distinct sets of values a record has, as indexes into `values`. */
  sets: number[][];
  runs: number[];
}

/** The values of all facets over all records. */
export type FacetTable = Record<FacetName, FacetColumn>;

/** Values of a facet with the number of results that have each, in the order of the documents. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

const valuesOf: Readonly<Record<FacetName, (row: RecordRow) => readonly string[]>> = {
  kind: (row) => [row.kind],
  work: (row) => [row.work],
  column: (row) => (row.column === null ? [] : [row.column]),
  ending: (row) => row.endings,
  section: (row) => (row.section === '' ? [] : [row.section]),
  actor: (row) => row.actors,
};

/** Makes the facet table of records in their order; it compresses well because neighbours are alike. */
export function facetTable(rows: readonly RecordRow[]): FacetTable {
  return mapFacets((name) => facetColumn(rows.map((row) => [...new Set(valuesOf[name](row))])));
}

function facetColumn(valueSets: readonly string[][]): FacetColumn {
  const values: string[] = [];
  const sets: number[][] = [];
  const runs: number[] = [];
  const places = new Map<string, number>();
  for (const set of valueSets) {
    const key = JSON.stringify(set);
    const place = places.get(key) ?? sets.length;
    if (place === sets.length) {
      places.set(key, place);
      for (const value of set) if (!values.includes(value)) values.push(value);
      sets.push(set.map((value) => values.indexOf(value)));
    }
    if (runs.at(-2) === place) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(place, 1);
  }
  return { values, sets, runs };
}

/** Narrows results and counts them: a facet's counts heed the other facets' choices, not its own. */
export class Facets {
  readonly #columns: Record<FacetName, { values: string[]; sets: number[][]; setOf: Uint32Array }>;

  constructor(table: FacetTable) {
    this.#columns = mapFacets((name) => ({ ...table[name], setOf: unrolled(table[name].runs) }));
  }

  /** The results that have the chosen values. */
  narrow(ordinals: readonly number[], selection: Selection): number[] {
    const checks = this.#checks(selection);
    return ordinals.filter((at) => checks.every(({ passes }) => passes(at)));
  }

  /** How many results each value would leave. */
  count(ordinals: readonly number[], selection: Selection): FacetCounts {
    const checks = this.#checks(selection);
    return mapFacets((name) => {
      const { values, sets, setOf } = this.#columns[name];
      const others = checks.filter((check) => check.name !== name);
      const counts = new Uint32Array(values.length);
      for (const at of ordinals) {
        if (!others.every(({ passes }) => passes(at))) continue;
        for (const value of sets[setOf[at] ?? 0] ?? []) counts[value] = (counts[value] ?? 0) + 1;
      }
      return values
        .map((value, index) => ({ value, count: counts[index] ?? 0 }))
        .filter(({ value, count }) => count > 0 || (selection[name] ?? []).includes(value));
    });
  }

  #checks(selection: Selection): { name: FacetName; passes: (at: number) => boolean }[] {
    return facetNames.flatMap((name) => {
      const chosen = selection[name] ?? [];
      if (chosen.length === 0) return [];
      const { values, sets, setOf } = this.#columns[name];
      const passing = sets.map((set) => set.some((value) => chosen.includes(values[value] ?? '')));
      return [{ name, passes: (at: number) => passing[setOf[at] ?? 0] ?? false }];
    });
  }
}

function unrolled(runs: readonly number[]): Uint32Array {
  const sets: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    for (let left = runs[at + 1] ?? 0; left > 0; left -= 1) sets.push(runs[at] ?? 0);
  }
  return Uint32Array.from(sets);
}

function mapFacets<Value>(make: (name: FacetName) => Value): Record<FacetName, Value> {
  return {
    kind: make('kind'),
    work: make('work'),
    column: make('column'),
    ending: make('ending'),
    section: make('section'),
    actor: make('actor'),
  };
}
