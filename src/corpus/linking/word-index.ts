import { type Feature, featuresOf } from './features.ts';

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

/** A feature that stands in more passages than this finds none; it still counts in the score. */
const longestPosting = 64;

/** Passages by the words they hold, weighed by how rare the words are among all passages. */
export class WordIndex {
  readonly #features = new Map<string, Feature[]>();
  readonly #postings = new Map<string, string[]>();
  readonly #norms = new Map<string, number>();
  /** Squared weights of the features of each passage by name. */
  readonly #weights = new Map<string, ReadonlyMap<string, number>>();
  readonly #groups = new Map<string, string>();

  constructor(passages: readonly Passage[]) {
    for (const { id, text, group } of passages) {
      this.#groups.set(id, group);
      const features = featuresOf(text);
      this.#features.set(id, features);
      for (const { name } of features) {
        const posting = this.#postings.get(name);
        if (posting === undefined) this.#postings.set(name, [id]);
        else posting.push(id);
      }
    }
    for (const [id, features] of this.#features) {
      const weights = new Map(features.map((feature) => [feature.name, this.#weight(feature)]));
      this.#weights.set(id, weights);
      this.#norms.set(
        id,
        Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight, 0)),
      );
    }
  }

  /** In how many passages a pair of characters stands. */
  frequency(name: string): number {
    return this.#postings.get(name)?.length ?? 0;
  }

  /** Number of passages. */
  get size(): number {
    return this.#features.size;
  }

  /** Passages of `wanted` that share rare words with one passage, best first. */
  candidates(from: string, wanted: ReadonlySet<string>): Candidate[] {
    const features = this.#features.get(from) ?? [];
    const near = (to: string) => Number(this.#groups.get(to) === this.#groups.get(from));
    const found = new Set<string>();
    for (const { name } of features) {
      const posting = this.#postings.get(name) ?? [];
      if (posting.length > longestPosting) continue;
      for (const id of posting) if (id !== from && wanted.has(id)) found.add(id);
    }
    return [...found]
      .map((to) => ({ from, to, score: this.#score(from, to) }))
      .sort((a, b) => b.score - a.score || near(b.to) - near(a.to) || (a.to < b.to ? -1 : 1));
  }

  #score(from: string, to: string): number {
    const theirs = this.#weights.get(to);
    let sum = 0;
    for (const [name, weight] of this.#weights.get(from) ?? []) {
      if (theirs?.has(name) === true) sum += weight;
    }
    const norm = (this.#norms.get(from) ?? 1) * (this.#norms.get(to) ?? 1);
    return Math.round((sum / norm) * 1000) / 1000;
  }

  #weight({ name, weight }: Feature): number {
    return (weight * Math.log((this.size + 1) / (this.frequency(name) + 0.5))) ** 2;
  }
}
