import { isRemark } from '../markers/series-kinds.ts';
import type { Unit } from './unit.ts';

/** Remarks ※ 注 例 that stand last, and the clauses open before them: the text goes on from there. */
export class Remarks {
  #before: Unit[] | null = null;

  /** The clauses open before the remarks; `null` where none stand last. */
  get before(): Unit[] | null {
    return this.#before;
  }

  /** Takes note of a clause of a series that opens under the first `depth` of the open clauses. */
  open(series: string, open: Unit[], depth: number): void {
    if (isRemark(series)) this.#before ??= open;
    else if (!open.slice(0, depth).some(({ reading }) => isRemark(reading?.series ?? '')))
      this.#before = null;
  }

  /** Forgets the remarks. */
  close(): void {
    this.#before = null;
  }
}
