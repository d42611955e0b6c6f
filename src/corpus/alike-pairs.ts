import type { Draft } from './draft.ts';
import type { GivenId } from './given-id.ts';
import { similarity } from './similarity.ts';

/** Texts at least this alike are one clause, renumbered and reworded. */
const alike = 0.7;
/** A pair of characters in more texts than this finds none. */
const longestPosting = 48;

/** Clauses that had another number and other words before: pairs of one work that are each other's most alike text. */
export function alikePairs(
  drafts: readonly Draft[],
  given: readonly GivenId[],
): (readonly [Draft, GivenId])[] {
  const rows = given.filter(({ retired, text }) => !retired && text !== '');
  if (rows.length === 0) return [];
  const postings = new Map<string, GivenId[]>();
  for (const row of rows) {
    for (const pair of pairsOf(row)) {
      const posting = postings.get(pair);
      if (posting === undefined) postings.set(pair, [row]);
      else posting.push(row);
    }
  }
  const bestOfRow = new Map<GivenId, { draft: Draft; score: number }>();
  for (const draft of drafts) {
    const [row, score] = mostAlike(draft, postings);
    if (row === null || score < alike) continue;
    if (score > (bestOfRow.get(row)?.score ?? 0)) bestOfRow.set(row, { draft, score });
  }
  return [...bestOfRow].map(([row, { draft }]) => [draft, row]);
}

function mostAlike(
  draft: Draft,
  postings: ReadonlyMap<string, GivenId[]>,
): [GivenId | null, number] {
  const candidates = new Set<GivenId>();
  for (const pair of pairsOf(draft)) {
    const posting = postings.get(pair) ?? [];
    if (posting.length <= longestPosting) for (const row of posting) candidates.add(row);
  }
  let best: GivenId | null = null;
  let highest = 0;
  for (const row of candidates) {
    const score = row.kind === draft.kind ? similarity(draft.text, row.text) : 0;
    if (score > highest) [best, highest] = [row, score];
  }
  return [best, highest];
}

function pairsOf({ work, text }: Pick<GivenId, 'work' | 'text'>): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) pairs.add(`${work} ${text.slice(at, at + 2)}`);
  return pairs;
}
