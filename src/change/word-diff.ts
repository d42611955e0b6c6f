import { diffArrays } from 'diff';
import type { Tokenize } from './tokens.ts';

/** A stretch of a word-level comparison; `format` differs in width or blanks only. */
export type DiffPart =
  | { kind: 'same' | 'removed' | 'added'; text: string }
  | { kind: 'format'; before: string; after: string };

/** Texts less alike than this are shown as replaced as a whole (0 to 1). */
const wholeBelow = 0.5;

/** Past so many changed words a stretch is replaced as a whole, so that any two texts end within seconds. */
const longestScript = 3000;
/** Texts of more words than this are compared sentence by sentence first. */
const sentencesFrom = 1500;

/** Compares two texts word by word: what both hold, what one alone holds, what differs in format only. */
export function wordDiff(before: string, after: string, tokenize: Tokenize): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const a = tokenize(before);
  const b = tokenize(after);
  const large = a.length + b.length > sentencesFrom;
  return merged(formatOnly(large ? sentenceDiff(a, b) : tokenDiff(a, b)));
}

/** The same, but a text too little alike is replaced as a whole instead of being cut to confetti. */
export function readableDiff(before: string, after: string, tokenize: Tokenize): DiffPart[] {
  const parts = wordDiff(before, after, tokenize);
  return similarityOf(parts) < wholeBelow ? wholeReplacement(before, after) : parts;
}

/** Share of characters both texts hold, 0 to 1. */
export function similarityOf(parts: readonly DiffPart[]): number {
  let common = 0;
  let total = 0;
  for (const part of parts) {
    if (part.kind === 'format') {
      common += part.before.length + part.after.length;
      total += part.before.length + part.after.length;
    } else {
      common += part.kind === 'same' ? 2 * part.text.length : 0;
      total += part.kind === 'same' ? 2 * part.text.length : part.text.length;
    }
  }
  return total === 0 ? 1 : common / total;
}

/** One text given up for the other. */
export function wholeReplacement(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  if (before !== '') parts.push({ kind: 'removed', text: before });
  if (after !== '') parts.push({ kind: 'added', text: after });
  return parts;
}

/** Width and compatibility forms as one; circled numbers stay apart from plain ones. */
export function foldWidth(text: string): string {
  return text.replaceAll(/[^①-⓿]+/gu, (piece) => piece.normalize('NFKC'));
}

function tokenDiff(a: string[], b: string[]): DiffPart[] {
  const folds = new Map<string, string>();
  const folded = (token: string): string => {
    const known = folds.get(token) ?? foldWidth(token);
    folds.set(token, known);
    return known;
  };
  const changes = diffArrays(a.map(folded), b.map(folded), { maxEditLength: longestScript });
  if (!changes) return wholeReplacement(a.join(''), b.join(''));
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of changes) {
    if (removed) {
      parts.push({ kind: 'removed', text: a.slice(i, (i += count)).join('') });
    } else if (added) {
      parts.push({ kind: 'added', text: b.slice(j, (j += count)).join('') });
    } else {
      for (let n = 0; n < count; n += 1) parts.push(pair(a[i++] ?? '', b[j++] ?? ''));
    }
  }
  return parts;
}

function pair(before: string, after: string): DiffPart {
  return before === after ? { kind: 'same', text: before } : { kind: 'format', before, after };
}

/** Long texts: sentences first, then words within the sentences that differ. */
function sentenceDiff(a: string[], b: string[]): DiffPart[] {
  const before = sentences(a);
  const after = sentences(b);
  const key = (sentence: string[]): string => foldWidth(sentence.join(''));
  const changes = diffArrays(before.map(key), after.map(key), { maxEditLength: longestScript });
  if (!changes) return tokenDiff(a, b);
  const parts: DiffPart[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  let i = 0;
  let j = 0;
  const flush = (): void => {
    parts.push(...tokenDiff(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) {
      removed.push(...before.slice(i, (i += change.count)).flat());
    } else if (change.added) {
      added.push(...after.slice(j, (j += change.count)).flat());
    } else {
      flush();
      for (let n = 0; n < change.count; n += 1) {
        parts.push(pair((before[i++] ?? []).join(''), (after[j++] ?? []).join('')));
      }
    }
  }
  flush();
  return parts;
}

function sentences(tokens: readonly string[]): string[][] {
  const result: string[][] = [];
  let current: string[] = [];
  for (const token of tokens) {
    current.push(token);
    if (/[。\n]$/u.test(token)) {
      result.push(current);
      current = [];
    }
  }
  if (current.length > 0) result.push(current);
  return result;
}

/** A blank that only one side holds is a difference of format. */
function formatOnly(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part) => {
    if (part.kind === 'same' || part.kind === 'format' || part.text.trim() !== '') return part;
    return part.kind === 'removed'
      ? { kind: 'format', before: part.text, after: '' }
      : { kind: 'format', before: '', after: part.text };
  });
}

/** Joins neighbours of one kind; between two stretches in common, what goes stands before what comes. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    result.push(...wholeReplacement(removed, added));
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same' && part.kind === 'same') last.text += part.text;
      else if (last?.kind === 'format' && part.kind === 'format') {
        last.before += part.before;
        last.after += part.after;
      } else result.push({ ...part });
    }
  }
  flush();
  return result;
}
