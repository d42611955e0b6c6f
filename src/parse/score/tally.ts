/** How many of `total` are right. */
export interface Tally {
  right: number;
  total: number;
}

/** One place where parser and reader differ, for `--explain`. Names lines, markers and kinds only. */
export interface Miss {
  line: number;
  /** What was scored: `start`, `false-start`, `marker`, `body`, `path`, `kind`, `reference` … */
  measure: string;
  expected: string;
  found: string;
}

/** Right over total; `null` where nothing was scored. */
export function share({ right, total }: Tally): number | null {
  return total === 0 ? null : right / total;
}

/** The sum of two tallies. */
export function addTally(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, total: a.total + b.total };
}

/** Counts answers and keeps the misses, one measure after the other. */
export class Scorer<Measure extends string> {
  readonly tallies: Record<Measure, Tally>;
  readonly misses: Miss[] = [];

  constructor(measures: readonly Measure[]) {
    const empty = measures.map((measure) => [measure, { right: 0, total: 0 }]);
    this.tallies = Object.fromEntries(empty) as Record<Measure, Tally>;
  }

  /** Counts one answer; a wrong one becomes a miss at `line`. */
  count(measure: Measure, right: boolean, line: number, expected: string, found: string): void {
    const tally = this.tallies[measure];
    tally.total += 1;
    if (right) tally.right += 1;
    else this.misses.push({ line, measure, expected, found });
  }
}
