import type { Draft } from './draft.ts';
import type { GivenId } from './given-id.ts';
import { similarity } from './similarity.ts';
import { alikePairs } from './alike-pairs.ts';

/** Texts at least this alike at one place are one clause, reworded. */
const reworded = 0.5;
/** Shorter texts (「その他」) stand in many places and prove nothing. */
const tellingLength = 12;

/**
 * Gives every clause its id: the one it had (same place and text, then same text elsewhere, then same place with a text
 * that is alike, then the most alike text), otherwise a new one by rule that no clause ever had. Returns the ids no clause has any more.
 */
export function assignIds(roots: readonly Draft[], given: readonly GivenId[]): GivenId[] {
  const drafts = inOrder(roots);
  const left = new Set(given);
  const open = new Set(drafts);
  const match = (
    keyOfDraft: (draft: Draft) => string,
    keyOfGiven: (row: GivenId) => string,
    accept: (draft: Draft, row: GivenId) => boolean = () => true,
  ) => {
    const rows = Map.groupBy(left, keyOfGiven);
    const seen = Map.groupBy(open, keyOfDraft);
    for (const [key, candidates] of seen) {
      const [draft, ...others] = candidates;
      const [row, ...rivals] = rows.get(key) ?? [];
      if (draft === undefined || row === undefined || others.length > 0 || rivals.length > 0)
        continue;
      if (!accept(draft, row)) continue;
      draft.id = row.id;
      left.delete(row);
      open.delete(draft);
    }
  };
  match(
    (draft) => JSON.stringify([draft.work, draft.rulePath, draft.text]),
    (row) => JSON.stringify([row.work, row.path, row.text]),
  );
  match(
    (draft) => JSON.stringify([draft.work, draft.kind, draft.text]),
    (row) => JSON.stringify([row.work, row.kind, row.text]),
    (draft) => draft.text.length >= tellingLength,
  );
  match(
    (draft) => JSON.stringify([draft.work, draft.rulePath]),
    (row) => JSON.stringify([row.work, row.path]),
    (draft, row) => !row.retired && similarity(draft.text, row.text) >= reworded,
  );
  for (const [draft, row] of alikePairs([...open], [...left])) {
    draft.id = row.id;
    left.delete(row);
    open.delete(draft);
  }
  const taken = new Set(given.map((row) => row.id));
  for (const draft of drafts) {
    if (!open.has(draft)) continue;
    const rule = `${draft.work}/${draft.rulePath}`;
    let id = rule;
    for (let count = 2; taken.has(id); count += 1) id = `${rule}-${count}`;
    taken.add(id);
    draft.id = id;
  }
  return [...left];
}

/** Clauses of trees in reading order. */
export function inOrder(roots: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const stack = roots.toReversed();
  for (let draft = stack.pop(); draft !== undefined; draft = stack.pop()) {
    drafts.push(draft);
    stack.push(...draft.children.toReversed());
  }
  return drafts;
}
