import { foldedName, type BundleFiles, type Manifest } from './bundle.ts';
import { evaluate, exactly, type Find, type Outcome } from './evaluate.ts';
import { parseQuery } from './query.ts';
import { Texts } from './texts.ts';
import { variantsFrom, type Variants } from './variants.ts';

/** Where the engine reads: files of the bundle, and the index of characters. */
export interface IndexStore {
  file<Name extends keyof BundleFiles>(name: Name): Promise<BundleFiles[Name]>;
  index: CharacterIndex;
}

/** Finds folded strings in all records before their texts are loaded. */
export interface CharacterIndex {
  open(): Promise<unknown>;
  find: Find;
  /** All texts are there: it is needed no more. */
  close(): void;
}

/** What is asked of the records, facets and numbers aside. */
export interface Asked {
  query: string;
  /** Without other spellings (表記ゆれ). */
  exact: boolean;
}

/**
 * Evaluates queries by what answers first: the texts once all are loaded, or the index. Both are exact. Texts that fit
 * in one file are there before the index could be opened, so that it is asked only where they cannot be read.
 */
export class Outcomes {
  readonly #manifest: Manifest;
  readonly #store: IndexStore;
  readonly #variants: Variants;
  readonly #texts = new Texts();
  readonly #onGrowth = new Set<() => void>();
  #filesLoaded = 0;
  #loading: Promise<void> | null = null;
  #last: { key: string; outcome: Promise<Outcome> } | null = null;

  constructor(manifest: Manifest, store: IndexStore) {
    this.#manifest = manifest;
    this.#store = store;
    this.#variants = variantsFrom(manifest.variants);
  }

  /** What a query finds. The last outcome is kept: results, facets and more results ask the same. */
  of(asked: Asked): Promise<Outcome> {
    const key = `${String(asked.exact)} ${asked.query}`;
    if (this.#last?.key !== key) {
      const outcome = this.#find(asked);
      this.#last = { key, outcome };
      outcome.catch(() => {
        if (this.#last?.outcome === outcome) this.#last = null;
      });
    }
    return this.#last.outcome;
  }

  /** Tells what is found in the texts loaded so far, now and after each file that comes, until it is told to end. */
  async *soFar(asked: Asked): AsyncGenerator<Outcome> {
    while (this.#filesLoaded < this.#manifest.foldedFiles) {
      const grown = new Promise<void>((resolve) => this.#onGrowth.add(resolve));
      const { count, find } = this.#texts;
      if (count > 0) yield await this.#evaluate(asked, count, find);
      await grown;
    }
  }

  #find(asked: Asked): Promise<Outcome> {
    const { count, foldedFiles } = this.#manifest;
    const ask = (find: Find): Promise<Outcome> => this.#evaluate(asked, count, find);
    if (parseQuery(asked.query).length === 0) return ask(this.#texts.find);
    const scanned = this.load().then(() => ask(this.#texts.find));
    const { find } = this.#store.index;
    if (this.#filesLoaded === foldedFiles) return scanned;
    if (foldedFiles === 1) return scanned.catch(() => ask(find));
    return Promise.any([ask(find), scanned]).catch((cause: unknown) => {
      throw cause instanceof AggregateError ? cause.errors[0] : cause;
    });
  }

  #evaluate({ query, exact }: Asked, count: number, find: Find): Promise<Outcome> {
    return evaluate(parseQuery(query), count, find, exact ? exactly : this.#variants);
  }

  /** Loads all folded texts; after a failure it goes on where it stopped. */
  load(): Promise<void> {
    this.#loading ??= this.#loadFiles().catch((cause: unknown) => {
      this.#loading = null;
      throw cause;
    });
    return this.#loading;
  }

  async #loadFiles(): Promise<void> {
    const { index, file } = this.#store;
    while (this.#filesLoaded < this.#manifest.foldedFiles) {
      // Long texts come after the index, which they would hold up.
      if (this.#filesLoaded === 1) await index.open().catch(() => undefined);
      this.#texts.add(await file(foldedName(this.#filesLoaded)));
      this.#filesLoaded += 1;
      for (const tell of this.#onGrowth) tell();
      this.#onGrowth.clear();
    }
    index.close();
  }
}
