import type { Piece } from '../lines/piece.ts';
import { giveChildrenBack, startOf, type Unit } from './unit.ts';

/** Labels printed before the text of the clauses above them, and what was open when they were. */
export class EarlyLabels {
  /** Clauses that were open before the last label. */
  #shadow: Unit[] = [];
  /** A label printed too early, with the clauses open above its text. */
  #waiting: { unit: Unit; path: Unit[] } | null = null;

  /** The clauses open before the last label. */
  get shadow(): Unit[] {
    return this.#shadow;
  }

  /** Keeps the clauses that are open before a label is read. */
  keep(open: Unit[]): void {
    this.#shadow = open;
  }

  /** Leaves a label waiting for a text without marker; what is open behind it. */
  leave(unit: Unit, path: Unit[]): Unit[] {
    this.#waiting = { unit, path };
    return this.#shadow;
  }

  /**
   * Gives a paragraph to the label it belongs to: the one that waits, or one that stood before the children of its elder
   * sibling. What is open behind it; `null` where no label is without text.
   */
  giveBody(paragraph: Piece[], open: Unit[]): Unit[] | null {
    const before = (one: Unit): boolean => startOf(one) < (paragraph[0]?.start ?? 0);
    if (this.#waiting !== null && before(this.#waiting.unit)) {
      const { unit, path } = this.#waiting;
      unit.pieces = paragraph;
      this.#waiting = null;
      return path;
    }
    const depth = open.findLastIndex((one) => one.torn && one.pieces.length === 0 && before(one));
    const unit = open[depth];
    if (unit === undefined) return null;
    unit.pieces = paragraph;
    giveChildrenBack(unit);
    return open.slice(0, depth + 1);
  }
}
