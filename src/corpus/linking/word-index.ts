import { featuresOf } from './features.ts';

/** A text that can be linked to others. */
export interface Passage {
  id: string;
  text: string;
  /** Work or source it belongs to: of equal candidates those of the same group come first. */
  group: string;
}

/** A pair of passages with how much they have in common, from 0 to 1. */
export interface Candidate {
  from: string;
  to: string;
  score: number;
}

/** A passage by the numbers of its features, with the length of their vector. */
interface Entry {
  id: string;
  group: string;
  features: readonly number[];
  norm: number;
  /** The last search that came upon it. */
  search: number;
}

/** A feature that stands in more passages than this finds none; it still counts in the score. */
const longestPosting = 64;

/** Passages by the words they hold, weighed by how rare the words are among all passages. */
export class WordIndex {
  readonly #entries = new Map<string, Entry>();
  /** Numbers of the features by name. */
  readonly #numbers = new Map<string, number>();
  /** Passages of each feature. */
  readonly #postings: Entry[][] = [];
  /** Squared weight of each feature. */
  readonly #weights: Float64Array;
  /** Weights of the features of the passage looked at, and zero for every other: in one place, as filling is quick. */
  readonly #looked: Float64Array;

  #searches = 0;

  constructor(passages: readonly Passage[]) {
    const weights: number[] = [];
    for (const { id, text, group } of passages) {
      const features = featuresOf(text).map(({ name, weight }) => {
        const number = this.#numberOf(name);
        weights[number] = weight;
        return number;
      });
      const entry: Entry = { id, group, features, norm: 1, search: 0 };
      this.#entries.set(id, entry);
      for (const feature of features) this.#postings[feature]?.push(entry);
    }
    this.#weights = Float64Array.from(weights, (weight, number) => {
      const passagesWith = this.#postings[number]?.length ?? 0;
      return (weight * Math.log((this.size + 1) / (passagesWith + 0.5))) ** 2;
    });
    this.#looked = new Float64Array(weights.length);
    for (const entry of this.#entries.values()) {
      entry.norm = Math.sqrt(this.#sum(this.#weights, entry.features));
    }
  }

  /** In how many passages a pair of characters stands. */
  frequency(name: string): number {
    return this.#postings[this.#numbers.get(name) ?? -1]?.length ?? 0;
  }

  /** Number of passages. */
  get size(): number {
    return this.#entries.size;
  }

  /** Passages of `wanted` that share rare words with one passage, best first. */
  candidates(from: string, wanted: ReadonlySet<string>): Candidate[] {
    const own = this.#entries.get(from);
    if (own === undefined) return [];
    const found: Entry[] = [];
    const search = (this.#searches += 1);
    own.search = search;
    for (const feature of own.features) {
      const posting = this.#postings[feature] ?? [];
      if (posting.length > longestPosting) continue;
      for (const entry of posting) {
        if (entry.search === search) continue;
        entry.search = search;
        if (wanted.has(entry.id)) found.push(entry);
      }
    }
    for (const feature of own.features) this.#looked[feature] = this.#weights[feature] ?? 0;
    const near = ({ group }: Entry) => Number(group === own.group);
    const scored = found
      .map((entry) => ({ entry, score: this.#score(own, entry) }))
      .sort(
        (a, b) =>
          b.score - a.score || near(b.entry) - near(a.entry) || (a.entry.id < b.entry.id ? -1 : 1),
      );
    for (const feature of own.features) this.#looked[feature] = 0;
    return scored.map(({ entry, score }) => ({ from, to: entry.id, score }));
  }

  /** What a passage and the one looked at have in common. */
  #score(own: Entry, { features, norm }: Entry): number {
    return Math.round((this.#sum(this.#looked, features) / (own.norm * norm)) * 1000) / 1000;
  }

  #sum(weights: Float64Array, features: readonly number[]): number {
    let sum = 0;
    for (const feature of features) sum += weights[feature] ?? 0;
    return sum;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#postings.length);
    return this.#postings.push([]) - 1;
  }
}
