import type { Find } from './evaluate.ts';

/** Stands between neighbours: folding leaves no line feed in a text, so that no needle holds one. */
const border = '\n';

/** Characters in the first file, about 4 kB as sent, and how many times longer each next one is. */
const firstCharacters = 8000;
const growth = 4;

/** The first file is loaded with the first query, the others behind it: few files, each answering for more records. */
export function foldedFiles(folded: readonly string[]): string[] {
  const files: string[] = [];
  let size = firstCharacters;
  let from = 0;
  let characters = 0;
  folded.forEach((text, at) => {
    characters += text.length;
    if (characters < size && at < folded.length - 1) return;
    files.push(folded.slice(from, at + 1).join(border));
    size *= growth;
    from = at + 1;
    characters = 0;
  });
  return files;
}

/** One file of folded texts, and the place where each record ends in it. */
interface Piece {
  text: string;
  ends: Uint32Array;
  first: number;
}

/** Folded texts in the order of rank, as far as they are loaded: what is found is exact for these records. */
export class Texts {
  readonly #pieces: Piece[] = [];
  #count = 0;

  /** Records loaded. */
  get count(): number {
    return this.#count;
  }

  /** Adds the next file. */
  add(text: string): void {
    const ends: number[] = [];
    for (let at = text.indexOf(border); at >= 0; at = text.indexOf(border, at + 1)) ends.push(at);
    ends.push(text.length);
    this.#pieces.push({ text, ends: Uint32Array.from(ends), first: this.#count });
    this.#count += ends.length;
  }

  /** Looks through all that is loaded: for frequent strings the fastest way. */
  readonly find: Find = (needle) => {
    const found: number[] = [];
    for (const piece of this.#pieces) findIn(piece, needle, found);
    return Promise.resolve(found);
  };
}

/** One search over the whole piece, going on at the next record after each hit. */
function findIn({ text, ends, first }: Piece, needle: string, found: number[]): void {
  let record = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, ends[record])) {
    while ((ends[record] ?? Infinity) <= at) record += 1;
    found.push(first + record);
  }
}
