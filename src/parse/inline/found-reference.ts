import type { Head } from './cited-head.ts';
import type { PathTarget } from './label-path.ts';
import type { Relative } from './relative-word.ts';

/** A reference as its words show it, before anything is looked up. Offsets are those of the view. */
export interface FoundReference {
  start: number;
  end: number;
  head: Head | null;
  targets: PathTarget[];
  relative: Relative | null;
  /** The other end of a range of which one end is relative: 次条から第八条まで, 第二項から前項まで. */
  until: PathTarget | Relative | null;
  /** Mark of a note call (`※`, `※2`), `null` for other references. */
  note: string | null;
  /** Nouns the target must hold where a bare number alone does not prove a reference: １の認知症疾患医療センター. */
  evidence: string | null;
}

/** What is read where: a view, its brackets, and what was found so far. */
export interface Scan {
  text: string;
  pairs: Int32Array;
  /** Offsets before which the text prints a blank. */
  blanks: ReadonlySet<number>;
  found: FoundReference[];
  /** End of the last reference: words before it are taken. */
  taken: number;
}

/** Adds a reference to what was found and returns where it ends. */
export function add(
  scan: Scan,
  found: Partial<FoundReference> & { start: number; end: number },
): number {
  scan.found.push({
    head: null,
    targets: [],
    relative: null,
    until: null,
    note: null,
    evidence: null,
    ...found,
  });
  scan.taken = found.end;
  return found.end;
}

/** Whether a sticky pattern fits at a place; its `lastIndex` is then the end. */
export function fitsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
