import { isInBrackets } from '../markers/series-kinds.ts';
import { countsSections, type Unit } from './unit.ts';

/** Columns by which a box is set in from the clause it belongs to at most. */
const mostSetIn = 6;

/** Boxes that were not left, as nothing counted on behind them, and the clauses open before them. */
interface Kept {
  units: readonly Unit[];
  path: readonly Unit[];
}

/** Boxes such as ＜参考＞, or names （別紙１）, that stand last, and the clauses open before them: their numbers may go on behind. */
export class Boxes {
  #units: Unit[] = [];
  #path: Unit[] = [];
  readonly #kept: Kept[] = [];
  /** Names of boxes that were left, and the series of the clause each belongs to. */
  readonly #holders = new Map<string, string>();

  /** The clauses open before the boxes, outermost first. */
  get path(): readonly Unit[] {
    return this.#path;
  }

  /** Whether the boxes are names of annexes, which have answers and bullets of their own. */
  get areAnnexes(): boolean {
    return this.#units.some(isBracketed);
  }

  /** Whether one of the boxes is still open. */
  areOpen(open: readonly Unit[]): boolean {
    return this.#units.some((unit) => open.includes(unit));
  }

  /** A box behind another one or inside it is one with it. */
  addBox(unit: Unit, open: Unit[]): void {
    if (!this.areOpen(open)) this.#begin(open);
    this.#units.push(unit);
  }

  /** The names of annexes listed one below the other, each with nothing under it, are one box. */
  addAnnex(unit: Unit, open: Unit[]): void {
    const last = open.at(-1);
    const isListed = last !== undefined && isBracketed(last) && this.#units.includes(last);
    if (!isListed) this.#begin(open);
    this.#units.push(unit);
  }

  /** Puts the boxes under the clause they interrupt; what is open behind them. */
  leave(): Unit[] {
    for (const unit of this.#units) {
      unit.parent = this.#holderOf(unit);
      const series = unit.parent?.reading?.series;
      if (unit.marker !== null && series !== undefined) this.#holders.set(unit.marker.raw, series);
    }
    this.#units = [];
    return this.#path;
  }

  /**
   * Puts boxes that were not left, the last of their section, as others of their name, or as all others: ＜解説＞ under ２．２ as
   * under ２．１.
   */
  settle(): void {
    this.#keep();
    const [shared, ...others] = new Set(this.#holders.values());
    for (const { units, path } of this.#kept)
      for (const unit of units) {
        const series =
          this.#holders.get(unit.marker?.raw ?? '') ?? (others.length === 0 ? shared : undefined);
        const holder =
          path.findLast(({ reading }) => reading?.series === series) ??
          path.findLast(countsSections);
        if (series !== undefined && holder !== undefined) unit.parent = holder;
      }
  }

  /** The clause a box belongs to: the last one open before it whose label does not stand right of it. */
  #holderOf({ labelIndent }: Unit): Unit | null {
    const left = this.#path.findLast((unit) => unit.labelIndent <= labelIndent);
    return left ?? this.#path.at(-1) ?? null;
  }

  /** Puts boxes that are the last of a text under the clause they are set in from; in the middle of a page they stand alone. */
  leaveAtEnd(): void {
    const last = this.#path.at(-1);
    const [first] = this.#units;
    if (last === undefined || first === undefined || this.areAnnexes) return;
    const setIn = first.labelIndent - last.labelIndent;
    if (setIn > 0 && setIn <= mostSetIn) this.leave();
  }

  #keep(): void {
    if (this.#units.length > 0 && !this.areAnnexes)
      this.#kept.push({ units: this.#units, path: this.#path });
  }

  #begin(open: Unit[]): void {
    this.#keep();
    this.#units = [];
    this.#path = open;
  }
}

/** Whether a unit is an annex or a form whose name stands in brackets. */
export function isBracketed({ reading }: Unit): boolean {
  return reading !== null && isInBrackets(reading.series);
}
