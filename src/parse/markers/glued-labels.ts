import { fillsLine, type Filling } from '../outline/flow.ts';
import type { Piece } from '../lines/piece.ts';
import { answersBelow } from './glued-answers.ts';
import { entriesGlued, entriesSetOff, type Entry } from './glued-entries.ts';
import { findRuns } from './glued-runs.ts';

/** How many labels in order tell those of a series from words, from the top of the ladder down. */
const fewest: Readonly<Record<string, number>> = {
  chapter: 2,
  section: 2,
  article: 3,
  dai: 2,
  'dai-kanji': 2,
  roman: 2,
  question: 2,
  number: 3,
  kanji: 3,
  'decimal-2': 2,
  'decimal-3': 2,
  katakana: 2,
  iroha: 2,
};

const letters = new Set(['katakana', 'iroha']);

/**
 * The pieces with the labels that an extraction has glued to their words, １目的, ア拠点病院は: a letter or number at the
 * head of a line is one only where others count on from it in the same list.
 */
export function openGlued(pieces: readonly Piece[]): readonly Piece[] {
  let filling: Filling[] | null = null;
  const fills = (): Filling[] => (filling ??= fillsLine(pieces));
  const glued = entriesGlued(pieces, new Set([...Object.keys(fewest), 'answer-open']), fills);
  if (glued.length === 0) return pieces;
  const opened = new GluedLabels(entriesSetOff(pieces), glued).open();
  return pieces.map((piece, at) => {
    const marker = opened.get(at)?.marker;
    return marker === undefined ? piece : { ...piece, marker };
  });
}

class GluedLabels {
  readonly #glued: readonly Entry[];
  readonly #setOff: readonly Entry[];
  /** Labels known to open clauses, by piece. */
  readonly #known: Entry[][] = [];
  readonly #opened = new Map<number, Entry>();
  /** Whether a run has shown that the text glues labels to their words. */
  #isCustom = false;

  constructor(setOff: readonly Entry[], glued: readonly Entry[]) {
    this.#setOff = setOff;
    this.#glued = glued;
    for (const entry of setOff) (this.#known[entry.at] ??= []).push(entry);
  }

  /** The glued labels that open clauses, by piece: first by runs that tell enough, then by shorter ones beside them. */
  open(): ReadonlyMap<number, Entry> {
    this.#openAll();
    if (this.#isCustom) this.#openAll();
    for (const answer of answersBelow(this.#setOff, [...this.#opened.values()], this.#glued))
      this.#opened.set(answer.at, answer);
    return this.#opened;
  }

  #openAll(): void {
    for (const series of Object.keys(fewest)) {
      const kinds = new Set(
        this.#glued.flatMap((one) => (one.series === series ? [one.kind] : [])),
      );
      for (const kind of kinds) this.#openKind(kind);
    }
  }

  #openKind(kind: string): void {
    const entries = [
      ...this.#setOff.filter((one) => one.kind === kind),
      ...this.#glued.filter((one) => one.kind === kind && this.#isFree(one)),
    ].toSorted((left, right) => left.at - right.at);
    const runs = findRuns(entries, this.#known);
    for (const run of runs) this.#openRun(run, entries);
  }

  #isFree({ at, kind }: Entry): boolean {
    const entry = this.#opened.get(at);
    return entry === undefined || entry.kind === kind;
  }

  #openRun(run: readonly Entry[], entries: readonly Entry[]): void {
    const sure = withoutDoubt(run);
    const setOff = sure.filter(({ isGlued }) => !isGlued).length;
    if (sure.length === 0) return;
    const tells = setOff > 0 ? countsWithSetOff(sure) : this.#tellsAlone(sure, entries);
    if (!tells) return;
    if (setOff === 0 && sure.length > 2) this.#isCustom = true;
    for (const entry of sure) {
      if (!entry.isGlued || this.#opened.has(entry.at)) continue;
      this.#opened.set(entry.at, entry);
      (this.#known[entry.at] ??= []).push(entry);
    }
  }

  /** Whether a run of glued labels is none of words: long enough, unlike one another, and not rarer than labels set off. */
  #tellsAlone(run: readonly Entry[], entries: readonly Entry[]): boolean {
    const [first] = run;
    if (first === undefined) return false;
    const { series, ordinal } = first;
    if (ordinal === 2) return this.#isCustom || run.length > 2 || run.every(goesBack);
    const enough = this.#isCustom && series !== 'kanji' ? 2 : (fewest[series] ?? Infinity);
    if (run.length < enough || (run.length === 2 && !isAlike(run))) return false;
    if (letters.has(series)) return true;
    const rivals = entries.filter(({ isGlued }) => !isGlued).length;
    return rivals <= run.length && (series === 'roman' || this.#isVaried(run));
  }

  /** Whether the words behind the numbers of a run are no unit that these count: １病院, ２病院. */
  #isVaried(run: readonly Entry[]): boolean {
    const shared = sharedLength(run.map(({ words }) => words));
    const areTitles = run.every(({ isProse }) => !isProse);
    return shared === 0 || (this.#isCustom && (areTitles || shared > longestUnit));
  }
}

/** Letters of the longest word that a number counts: １医療機関. */
const longestUnit = 4;

/** How many letters all texts begin with alike. */
function sharedLength([first = '', ...others]: readonly string[]): number {
  const differs = [...first].findIndex((char, at) => others.some((other) => other[at] !== char));
  return differs < 0 ? first.length : differs;
}

/** Whether a paragraph of an article goes back to the one before, as the second does: 前項の規定は、…. */
function goesBack({ words }: Entry): boolean {
  return /^前[条項各二]/u.test(words);
}

/** A run up to its last label that is no head of a word; empty where its first may be one. */
function withoutDoubt(run: readonly Entry[]): readonly Entry[] {
  if (run[0]?.isDoubtful === true) return [];
  return run.slice(0, run.findLastIndex(({ isDoubtful }) => !isDoubtful) + 1);
}

/** Whether the labels of a run are all before sentences, or all before titles. */
function isAlike(run: readonly Entry[]): boolean {
  return run.every(({ isProse }) => isProse === run[0]?.isProse);
}

/** Whether the glued labels of a run stand between labels set off from their words, or are made like the last of these. */
function countsWithSetOff(run: readonly Entry[]): boolean {
  const last = run.findLastIndex(({ isGlued }) => !isGlued);
  const behind = run.slice(last);
  return behind.length === 1 || (run.length > 2 && isAlike(behind));
}
