import { shardName, type Manifest } from './bundle.ts';
import type { ClauseNumbers } from './clause-number.ts';
import type { Outcome } from './evaluate.ts';
import { Facets, type FacetCounts, type Selection } from './facets.ts';
import { fold } from './fold.ts';
import { findRanges, foldWithPlaces, type Range } from './matches.ts';
import { nearWords, wordsWithin } from './near.ts';
import { Outcomes, type Asked, type IndexStore } from './outcomes.ts';
import { parseQuery } from './query.ts';
import { unpackRecord, type ShownRecord } from './shards.ts';

/** What is asked. `limit` results are read, `null` for all. */
export interface SearchRequest extends Asked {
  selection: Selection;
  limit: number | null;
}

/** A record found, with the places to mark in its verbatim text. */
export interface Hit {
  record: ShownRecord;
  ranges: Range[];
  /** Found only by another spelling. */
  byVariant: boolean;
}

/** The answer to a request. */
export interface SearchAnswer {
  total: number;
  hits: Hit[];
  /** Clauses whose number was typed. */
  numbered: ShownRecord[];
  /** Definitions of terms whose name holds what was typed. */
  defined: ShownRecord[];
  /** Other spellings that found something. */
  variants: string[];
  /** Where nothing is found: what each term finds alone, and what may be searched instead. */
  alone: Outcome['alone'];
  near: string[];
  /** Short title of each work, by id. */
  works: Record<string, string>;
}

/** The first results of an answer that takes long: the same that it will begin with. */
export type FirstHits = Pick<SearchAnswer, 'hits' | 'works'>;

/** Fewer results are not worth a beginning of their own. */
const fewestFirst = 8;
const mostNumbered = 8;
const mostWithin = 5;

/** Queries without any sign of a clause number need not know how numbers are read. */
const mayBeNumber = /[\p{N}(（]|^[\p{scx=Kana}a-z一二三四五六七八九十の\s.．・-]{1,12}$/iu;
const mostDefined = 3;

/** Answers queries from an index. It holds no state of the interface and runs wherever a store is. */
export class SearchEngine {
  readonly #manifest: Manifest;
  readonly #store: IndexStore;
  readonly #outcomes: Outcomes;
  #facets: Promise<Facets> | null = null;
  #numbers: Promise<ClauseNumbers> | null = null;

  constructor(manifest: Manifest, store: IndexStore) {
    this.#manifest = manifest;
    this.#store = store;
    this.#outcomes = new Outcomes(manifest, store);
  }

  /** Answers a request; where that takes long, `onFirst` hears the first results as soon as they are sure. */
  async search(
    request: SearchRequest,
    onFirst?: (first: FirstHits) => void,
  ): Promise<SearchAnswer> {
    const asked = this.#outcomes.of(request);
    const state = { isDone: false };
    if (onFirst !== undefined) void this.#tellFirst(request, state, onFirst).catch(() => undefined);
    try {
      return await this.#answer(request, await asked);
    } finally {
      state.isDone = true;
    }
  }

  /** All texts at hand begin with the best results: what is found in them is final. */
  async #tellFirst(
    { limit, selection, ...asked }: SearchRequest,
    state: Readonly<{ isDone: boolean }>,
    onFirst: (first: FirstHits) => void,
  ): Promise<void> {
    if (limit === null) return;
    for await (const outcome of this.#outcomes.soFar(asked)) {
      const ordinals = await this.#narrowed(outcome, selection);
      if (state.isDone) return;
      if (ordinals.length < Math.min(limit, fewestFirst)) continue;
      const hits = await this.#hits(ordinals.slice(0, limit), outcome);
      if (!state.isDone) onFirst({ hits, works: this.#manifest.works });
      return;
    }
  }

  async #answer(request: SearchRequest, outcome: Outcome): Promise<SearchAnswer> {
    const ordinals = await this.#narrowed(outcome, request.selection);
    const shown = request.limit === null ? ordinals : ordinals.slice(0, request.limit);
    const isEmpty = outcome.ordinals.length === 0;
    const [hits, numbered, defined, near] = await Promise.all([
      this.#hits(shown, outcome),
      this.#numbered(request.query),
      this.#defined(request.query),
      isEmpty ? this.#near(outcome.alone, request.exact) : [],
    ]);
    const { variants, alone } = outcome;
    const { works } = this.#manifest;
    return {
      total: ordinals.length,
      hits,
      numbered,
      defined,
      variants,
      alone: isEmpty ? alone : [],
      near,
      works,
    };
  }

  /** Loads all texts behind the first answer. */
  load(): Promise<void> {
    return this.#outcomes.load();
  }

  /** Values to narrow the results by, with right counts for any number of terms. */
  async facets(request: SearchRequest): Promise<FacetCounts> {
    const outcome = await this.#outcomes.of(request);
    return (await this.#facetTable()).count(outcome.ordinals, request.selection);
  }

  async #narrowed(outcome: Outcome, selection: Selection): Promise<number[]> {
    if (Object.values(selection).every((values) => values.length === 0)) return outcome.ordinals;
    return (await this.#facetTable()).narrow(outcome.ordinals, selection);
  }

  #hits(ordinals: readonly number[], outcome: Outcome): Promise<Hit[]> {
    return Promise.all(ordinals.map((at) => this.#hit(at, outcome)));
  }

  async #hit(ordinal: number, outcome: Outcome): Promise<Hit> {
    const record = await this.#record(ordinal);
    const ranges = findRanges(foldWithPlaces(record.text), outcome.needles);
    return { record, ranges, byVariant: outcome.byVariant.has(ordinal) };
  }

  async #record(ordinal: number): Promise<ShownRecord> {
    const { shardSize } = this.#manifest;
    const shard = await this.#store.file(shardName(ordinal, shardSize));
    const record = shard && unpackRecord(shard, ordinal % shardSize);
    if (!record) throw new Error(`Unexpected end of the index at record ${ordinal}`);
    return record;
  }

  async #numbered(query: string): Promise<ShownRecord[]> {
    if (!mayBeNumber.test(query)) return [];
    const { ClauseNumbers, readClauseNumber } = await import('./clause-number.ts');
    const typed = readClauseNumber(query);
    if (typed === null) return [];
    this.#numbers ??= this.#store.file('numbers.json').then((paths) => new ClauseNumbers(paths));
    const candidates = (await this.#numbers).find(typed);
    const best = candidates.filter(({ fit }) => fit === candidates[0]?.fit);
    return Promise.all(best.slice(0, mostNumbered).map(({ ordinal }) => this.#record(ordinal)));
  }

  async #defined(query: string): Promise<ShownRecord[]> {
    const [term, ...others] = parseQuery(query);
    if (term === undefined || others.length > 0 || term.excluded || term.text.length < 2) return [];
    const terms = await this.#store.file('terms.json');
    const found = terms.filter(([name]) => name.includes(term.text)).slice(0, mostDefined);
    return Promise.all(found.map(([, ordinal]) => this.#record(ordinal)));
  }

  /**
   * What may be searched instead of terms that stand nowhere: words like them, and the words they are made of, together
   * where that finds something. A term that is found alone needs none.
   */
  async #near(alone: Outcome['alone'], exact: boolean): Promise<string[]> {
    const missing = alone.filter(({ count }) => count === 0);
    if (missing.length === 0) return [];
    const words = await this.#store.file('words.json');
    const parts = alone.map(({ raw, count }) =>
      count > 0 ? [raw] : wordsWithin(fold(raw), words),
    );
    const together = [...new Set(parts.flat())];
    const query = together.join(' ');
    const isWhole = together.length > 1 && parts.every((part) => part.length > 0);
    const finds = isWhole && (await this.#outcomes.of({ query, exact })).ordinals.length > 0;
    const terms = missing.map(({ raw }) => fold(raw));
    return [
      ...new Set([
        ...terms.flatMap((term) => nearWords(term, words)),
        ...(finds ? [query] : []),
        ...terms.flatMap((term) => wordsWithin(term, words).slice(0, mostWithin)),
      ]),
    ];
  }

  #facetTable(): Promise<Facets> {
    this.#facets ??= this.#store.file('facets.json').then((table) => new Facets(table));
    return this.#facets;
  }
}
