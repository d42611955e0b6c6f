import { shardName, type BundleFiles, type Manifest, type ShownRecord } from './bundle.ts';
import { ClauseNumbers, readClauseNumber } from './clause-number.ts';
import { evaluate, exactly, type Find, type Outcome } from './evaluate.ts';
import { Facets, type FacetCounts, type Selection } from './facets.ts';
import { findRanges, foldWithPlaces, type Range } from './matches.ts';
import { nearWords } from './near.ts';
import { parseQuery } from './query.ts';
import { scanFind } from './scan.ts';
import { variantsFrom, type Variants } from './variants.ts';

/** What is asked. `limit` results are read, `null` for all. */
export interface SearchRequest {
  query: string;
  /** Without other spellings (表記ゆれ). */
  exact: boolean;
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
  /** Where nothing is found: what each term finds alone, and 近い語. */
  alone: Outcome['alone'];
  near: string[];
  /** Short title of each work, by id. */
  works: Record<string, string>;
}

/** Where the engine reads: files of the bundle, and the index of characters. */
export interface IndexStore {
  file<Name extends keyof BundleFiles>(name: Name): Promise<BundleFiles[Name]>;
  find: Find;
}

const mostNumbered = 8;
const mostDefined = 3;

/** Answers queries from an index. It holds no state of the interface and runs wherever a store is. */
export class SearchEngine {
  readonly #manifest: Manifest;
  readonly #store: IndexStore;
  readonly #variants: Variants;
  #find: Find;
  #facets: Promise<Facets> | null = null;
  #numbers: Promise<ClauseNumbers> | null = null;

  constructor(manifest: Manifest, store: IndexStore) {
    this.#manifest = manifest;
    this.#store = store;
    this.#find = store.find;
    this.#variants = variantsFrom(manifest.variants);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const outcome = await this.#evaluate(request);
    const ordinals = await this.#narrowed(outcome, request.selection);
    const shown = request.limit === null ? ordinals : ordinals.slice(0, request.limit);
    const isEmpty = outcome.ordinals.length === 0;
    const [hits, numbered, defined, near] = await Promise.all([
      Promise.all(shown.map((at) => this.#hit(at, outcome))),
      this.#numbered(request.query),
      this.#defined(request.query),
      isEmpty ? this.#near(request.query) : [],
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

  /** Loads all folded texts: from then on they are looked through, and the index is needed no more. */
  async warm(): Promise<void> {
    if (this.#find === this.#store.find) {
      this.#find = scanFind(await this.#store.file('folded.json'));
    }
  }

  /** Values to narrow the results by, with right counts for any number of terms. */
  async facets(request: SearchRequest): Promise<FacetCounts> {
    const outcome = await this.#evaluate(request);
    return (await this.#facetTable()).count(outcome.ordinals, request.selection);
  }

  #last: { key: string; outcome: Promise<Outcome> } | null = null;

  /** The last outcome is kept: results, facets and more results ask the same. */
  #evaluate({ query, exact }: SearchRequest): Promise<Outcome> {
    const key = `${String(exact)} ${query}`;
    if (this.#last?.key !== key) {
      const variants = exact ? exactly : this.#variants;
      const terms = parseQuery(query);
      const outcome = evaluate(terms, this.#manifest.count, this.#find, variants);
      this.#last = { key, outcome };
      outcome.catch(() => {
        this.#last = null;
      });
    }
    return this.#last.outcome;
  }

  async #narrowed(outcome: Outcome, selection: Selection): Promise<number[]> {
    if (Object.values(selection).every((values) => values.length === 0)) return outcome.ordinals;
    return (await this.#facetTable()).narrow(outcome.ordinals, selection);
  }

  async #hit(ordinal: number, outcome: Outcome): Promise<Hit> {
    const record = await this.#record(ordinal);
    const ranges = findRanges(foldWithPlaces(record.text), outcome.needles);
    return { record, ranges, byVariant: outcome.byVariant.has(ordinal) };
  }

  async #record(ordinal: number): Promise<ShownRecord> {
    const { shardSize } = this.#manifest;
    const shard = await this.#store.file(shardName(ordinal, shardSize));
    const record = shard?.[ordinal % shardSize];
    if (record === undefined) throw new Error(`Unexpected end of the index at record ${ordinal}`);
    return record;
  }

  async #numbered(query: string): Promise<ShownRecord[]> {
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

  async #near(query: string): Promise<string[]> {
    const words = await this.#store.file('words.json');
    const wanted = parseQuery(query).filter((term) => !term.excluded);
    return [...new Set(wanted.flatMap((term) => nearWords(term.text, words)))];
  }

  #facetTable(): Promise<Facets> {
    this.#facets ??= this.#store.file('facets.json').then((table) => new Facets(table));
    return this.#facets;
  }
}
