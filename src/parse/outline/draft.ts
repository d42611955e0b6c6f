import type { Piece } from '../lines/piece.ts';
import { namesPart } from '../lines/standing-apart.ts';
import type { LineMarker } from '../markers/marker-line.ts';
import type { Fit, Placement } from '../markers/placement.ts';
import { EarlyLabels } from './early-labels.ts';
import { endingOf } from './flow.ts';
import {
  depthOfTitle,
  groupAbove,
  isAtHeading,
  paragraphParent,
  speaksOfGroup,
  titlesSlide,
} from './paragraph-parent.ts';
import { newUnit, roughText, type Unit } from './unit.ts';

/** The outline as far as it has been read: its units in order, the clauses open, and where a text without marker goes. */
export class Draft {
  readonly units: Unit[] = [];
  /** The open clauses, outermost first. */
  open: Unit[] = [];
  /** Where paragraphs belong after a remark on a whole group of clauses, until the next marker. */
  aside: { parent: Unit | null } | null = null;
  readonly earlyLabels = new EarlyLabels();
  /** Sections whose parts are named in brackets: 【基準】. */
  readonly #parted = new Set<Unit>();
  readonly #laidOut: boolean;
  readonly #column: string | null;

  constructor({ laidOut, column }: { laidOut: boolean; column: string | null }) {
    this.#laidOut = laidOut;
    this.#column = column;
  }

  /** Adds a unit without text; one without a piece is open and not printed. */
  add(marker: LineMarker | null, placement: Placement | null, piece: Piece | null): Unit {
    const unit = newUnit({ marker, placement, piece, open: this.open, column: this.#column });
    if (piece !== null) this.units.push(unit);
    unit.parent?.children.push(unit);
    return unit;
  }

  /** Adds a row to the table it belongs to; whether that table stands last. */
  goesOnTable(piece: Piece, table: number): boolean {
    const last = this.units.at(-1);
    if (last?.kind !== 'table' || last.pieces[0]?.table !== table) return false;
    last.pieces.push(piece);
    return true;
  }

  /** Rows of one table are one unit, whatever markers stand in their cells. */
  addTable(row: Piece): void {
    const unit = this.add(null, null, row);
    unit.kind = 'table';
    unit.parent = this.#parentOf([row], this.open, false);
    unit.pieces = [row];
  }

  /** A heading before a marker stands beside it, under the nearest clause above that begins before it. */
  addHeading(paragraph: Piece[], above: Unit | null, fit: Fit | null): void {
    const first = paragraph[0] ?? null;
    const unit = this.add(null, null, first);
    let parent = (fit === 'first' ? this.#partHolder(paragraph) : null) ?? above;
    while (parent !== null && first !== null && !beginsBefore(parent, first))
      parent = parent.parent;
    unit.parent = parent;
    unit.pieces = paragraph;
    if (parent !== null && namesPart(roughText(unit))) this.#parted.add(parent);
  }

  /**
   * The section of which 【解説】 is a part, as 【基準】 before it is: its lists end there. `null` where the title above names no
   * part so.
   */
  #partHolder(paragraph: readonly Piece[]): Unit | null {
    const [first] = paragraph;
    if (first === undefined || !namesPart(first.text) || paragraph.length > 1) return null;
    const holder = groupAbove(this.open, first, this.#laidOut);
    if (holder === null || !this.#parted.has(holder)) return null;
    this.open = this.open.slice(0, this.open.indexOf(holder) + 1);
    return holder;
  }

  /** Adds a paragraph under the clause it belongs to, or gives it to a label that waits for it. */
  addParagraph(paragraph: Piece[], next: Placement | null): void {
    const first = paragraph[0];
    if (first === undefined) return;
    const open = this.open.filter((unit) => beginsBefore(unit, first));
    if (first.gap > 0 && !isAtHeading(first.text) && this.#giveLateBody(paragraph)) return;
    const unit = this.add(null, null, first);
    const depth =
      this.#laidOut || open.length < this.open.length ? null : depthOfTitle(open, paragraph);
    if (depth !== null) {
      this.open = this.open.slice(0, depth);
      this.aside = { parent: this.open.at(-1) ?? null };
    }
    const group = speaksOfGroup(paragraph);
    if (group) this.aside = { parent: groupAbove(this.#openBefore(first), first, this.#laidOut) };
    else if (this.#laidOut && titlesSlide(open, first)) this.aside = { parent: null };
    const goesOn = next?.fit === 'next' && next.depth === this.open.length - 1;
    unit.parent = this.#listBelow(paragraph, next) ?? this.#parentOf(paragraph, open, goesOn);
    unit.pieces = paragraph;
    if (unit.parent !== null) unit.parent.body = roughText(unit);
  }

  /** The clause whose list of examples a name in brackets stands over: イ …周知すること。／（周知していると認められる例）／① …. */
  #listBelow(paragraph: readonly Piece[], next: Placement | null): Unit | null {
    const opens = next?.fit === 'first' && next.depth === this.open.length;
    const [{ text = '' } = {}] = paragraph;
    const isName = paragraph.length === 1 && nameOfExamples.test(text);
    return opens && isName ? (this.open.at(-1) ?? null) : null;
  }

  /** What was open where a text begins: a label printed behind it, in the midst of a sentence, was not. */
  #openBefore(first: Piece): Unit[] {
    const before = (unit: Unit): boolean => beginsBefore(unit, first);
    return this.open.every(before) ? this.open : this.earlyLabels.shadow.filter(before);
  }

  /** Whether what follows a title says all there is under it, as its next number comes right behind: １ 提出先／医政局／２ 期限. */
  isAnswered(next: Placement | null, [first]: readonly Piece[]): boolean {
    const last = this.open.at(-1);
    return (
      last !== undefined &&
      last === this.units.at(-1) &&
      !last.torn &&
      !namesPart(first?.text ?? '') &&
      next?.fit === 'next' &&
      next.depth === this.open.length - 1 &&
      endingOf(roughText(last)) !== 'stop'
    );
  }

  /** A label stood before the children of its elder sibling; its text comes after them. */
  #giveLateBody(paragraph: Piece[]): boolean {
    const open = this.earlyLabels.giveBody(paragraph, this.open);
    if (open !== null) this.open = open;
    return open !== null;
  }

  #parentOf(paragraph: readonly Piece[], open: readonly Unit[], within: boolean): Unit | null {
    if (this.aside !== null) return this.aside.parent;
    return paragraphParent(open, paragraph, this.#laidOut, within);
  }
}

/** The name of examples, in brackets. */
const nameOfExamples = /^[（(][^（）()。]{1,60}例[）)]$/u;

function beginsBefore({ marker }: Unit, { start }: Piece): boolean {
  return marker === null || marker.start < start;
}
