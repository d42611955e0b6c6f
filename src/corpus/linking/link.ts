import { actionsOf, sharedActions, sharedRuns, type Action } from './features.ts';
import type { Candidate, Passage, WordIndex } from './word-index.ts';

/** Two passages that seem to be about the same subject, with the words that make it seem so. */
export interface Link extends Candidate {
  /** Words both hold, the most telling first. */
  sharedTerms: string[];
}

/** How two sets of passages are linked. */
export interface LinkOptions {
  /** Least score. */
  least: number;
  /** Share of the best score of a passage down to which further candidates are kept beside it. */
  beside: number;
  /** Candidates of one passage that are kept at most. */
  most: number;
  /** Whether only pairs are kept that are each other's best. */
  mutual: boolean;
  /** Pairs that may be linked, where not all may. */
  accept?: (from: string, to: string) => boolean;
}

/** Words in more than this share of all passages tell nothing about one. */
const commonShare = 0.2;
const longestList = 6;

/** Links passages of two sets by rare words they share; several candidates of one passage are kept side by side. */
export function linkPassages(
  index: WordIndex,
  from: readonly Passage[],
  to: readonly Passage[],
  options: LinkOptions,
): Link[] {
  const texts = new Map([...from, ...to].map(({ id, text }) => [id, text]));
  const actions = new Map<string, Action[]>();
  const actionsIn = (id: string): Action[] => {
    const known = actions.get(id) ?? actionsOf(texts.get(id) ?? '');
    actions.set(id, known);
    return known;
  };
  const links = candidatesOf(index, from, to, options).flatMap((candidate): Link[] => {
    const text = texts.get(candidate.from) ?? '';
    const other = texts.get(candidate.to) ?? '';
    const shared = sharedActions(actionsIn(candidate.from), actionsIn(candidate.to));
    const sharedTerms = tellingTerms(index, shared, sharedRuns(text, other));
    return sharedTerms === null ? [] : [{ ...candidate, sharedTerms }];
  });
  return options.mutual ? mutualBest(links) : links;
}

function candidatesOf(
  index: WordIndex,
  from: readonly Passage[],
  to: readonly Passage[],
  { least, beside, most, accept = () => true }: LinkOptions,
): Candidate[] {
  const wanted = new Set(to.map(({ id }) => id));
  return from.flatMap(({ id }) => {
    const candidates = index.candidates(id, wanted).filter(({ to }) => accept(id, to));
    const best = candidates[0]?.score ?? 0;
    return candidates
      .filter(({ score }) => score >= least && score >= best * beside)
      .slice(0, most);
  });
}

/** Shared actions and words, rare ones first; `null` where there is no action and every word stands in many passages. */
function tellingTerms(
  index: WordIndex,
  actions: readonly string[],
  words: readonly string[],
): string[] | null {
  const runs = words.map((run) => ({ run, rarity: rarestPair(index, run) }));
  const isTelling = ({ run, rarity }: { run: string; rarity: number }) =>
    run.length >= 3 && rarity <= Math.max(3, index.size * commonShare);
  if (actions.length === 0 && !runs.some(isTelling)) return null;
  const byRarity = runs.toSorted((a, b) => a.rarity - b.rarity || b.run.length - a.run.length);
  return [...actions, ...byRarity.map(({ run }) => run)].slice(0, longestList);
}

function rarestPair(index: WordIndex, run: string): number {
  let rarest = Infinity;
  for (let at = 0; at + 2 <= run.length; at += 1) {
    rarest = Math.min(rarest, index.frequency(run.slice(at, at + 2)));
  }
  return rarest;
}

function mutualBest(links: readonly Link[]): Link[] {
  const bestOf = (key: 'from' | 'to') => {
    const best = new Map<string, Link>();
    for (const link of links) {
      if (link.score > (best.get(link[key])?.score ?? 0)) best.set(link[key], link);
    }
    return best;
  };
  const byFrom = bestOf('from');
  const byTo = bestOf('to');
  return links.filter((link) => byFrom.get(link.from) === link && byTo.get(link.to) === link);
}
