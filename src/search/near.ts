const word = /[[\p{sc=Han}ヶ]--[等及又]]+|[\p{sc=Kana}ー]+|[a-z0-9]+/gv;
/** Words written together, with a word of two kana that kanji continue: がん診療. */
const compound =
  /(?:(?<![[ぁ-ゖ]--[のはがをにとやで]])[ぁ-ゖ]ん(?=\p{sc=Han}))?[[\p{sc=Han}\p{sc=Kana}a-z0-9ー・]--[等及又]]{2,}/gv;
const sign = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
/** Kana that do not go on with the kanji before them: particles, and する in its forms. 設け and 受入れ are cut before them. */
const border = /^[をにのがはでともへやかなしすさせまよだご]/u;
const kana = /^[ぁ-ゖ]/u;
const kanjiAtEnd = /\p{sc=Han}$/u;
/** A run that begins after ん or っ begins in mid-word. */
const midWord = /[んっ]$/u;
const number = /^\p{N}+$/u;
const longestWord = 20;
const largestVocabulary = 4000;
const leastLikeness = 0.4;

/**
 * The words of folded texts that can be suggested: runs of kanji, katakana and Latin letters, alone and compounded,
 * the most frequent first. Particles and endings are left out, as are 等, 及び and 又は.
 */
export function vocabulary(folded: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of folded) {
    const words = [...text.matchAll(word), ...text.matchAll(compound)].map(wholeWord);
    for (const found of new Set(words)) {
      if (found.length >= 2 && found.length <= longestWord)
        counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, largestVocabulary)
    .map(([found]) => found);
}

/** What is found, cut at the borders of words; empty where it begins within one. */
function wholeWord({ 0: found, index, input }: RegExpExecArray): string {
  if (midWord.test(input.slice(Math.max(0, index - 1), index))) return '';
  const after = input.slice(index + found.length, index + found.length + 1);
  const goesOn = kana.test(after) && !border.test(after) && kanjiAtEnd.test(found);
  return (goesOn ? found.slice(0, -1) : found).replace(sign, '');
}

/** The words a folded term is made of, in its order, the longest first where several begin: 「がん教育の外部講師」. */
export function wordsWithin(term: string, words: readonly string[]): string[] {
  const known = new Set(words);
  const found = new Set<string>();
  for (let at = 0; at < term.length;) {
    let length = Math.min(longestWord, term.length - at);
    while (length > 1 && !known.has(term.slice(at, at + length))) length -= 1;
    if (length > 1) found.add(term.slice(at, at + length));
    at += Math.max(length, 1);
  }
  found.delete(term);
  return [...found].filter((one) => !number.test(one));
}

/** 近い語: the words most like a folded term, best first; never the term itself. To a number none is near. */
export function nearWords(term: string, words: readonly string[], limit = 5): string[] {
  if (number.test(term)) return [];
  const pairs = pairsOf(term);
  return words
    .filter((candidate) => candidate !== term)
    .map((candidate) => ({ candidate, likeness: likeness(term, pairs, candidate) }))
    .filter((one) => one.likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Mean of shared pairs of characters and of the share of characters that need no edit: 0 to 1. */
function likeness(term: string, pairs: ReadonlySet<string>, candidate: string): number {
  if (Math.abs(term.length - candidate.length) > Math.max(term.length, candidate.length) / 2) {
    return 0;
  }
  const others = pairsOf(candidate);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  const dice = (2 * shared) / Math.max(1, pairs.size + others.size);
  const edits = 1 - editDistance(term, candidate) / Math.max(term.length, candidate.length);
  return (dice + edits) / 2;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}

/** Characters to insert, delete, replace or swap to make one word the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
