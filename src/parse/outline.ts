import { acceptsMarker } from './acceptance.ts';
import { BracketBalance } from './bracket-balance.ts';
import { fillsLine } from './flow.ts';
import type { Ladder } from './ladder.ts';
import { readLineMarker, standsAlone, type LineMarker } from './marker-line.ts';
import { slicePiece, type Piece } from './piece.ts';
import { place, type Placement } from './placement.ts';
import { shareRun, type Owner } from './run.ts';
import { successors } from './successors.ts';
import { headingAbove, isAtHeading, paragraphParent, speaksOfGroup } from './paragraph-parent.ts';
import type { Unit } from './unit.ts';

/** What a stream of pieces is read with. */
export interface OutlineOptions {
  ladder: Ladder;
  column: string | null;
  /** Whether the stream begins inside a clause whose upper levels are unknown. */
  beginsInside: boolean;
  /** Whether indentation tells levels apart. */
  laidOut: boolean;
}

/** Nests the pieces of one stream into units, in the order in which their markers and paragraphs stand. */
export function outline(pieces: readonly Piece[], options: OutlineOptions): Unit[] {
  return new Outliner(pieces, options).read();
}

class Outliner {
  readonly #pieces: readonly Piece[];
  readonly #options: OutlineOptions;
  readonly #fills: boolean[];
  readonly #successors: boolean[];
  readonly #units: Unit[] = [];
  #open: Unit[] = [];
  #owners: Owner[] = [];
  #run: { piece: Piece; fills: boolean }[] = [];
  /** Where paragraphs belong after a remark on a whole group of clauses, until the next marker. */
  #aside: { parent: Unit | null } | null = null;
  readonly #brackets = new BracketBalance();

  constructor(pieces: readonly Piece[], options: OutlineOptions) {
    this.#pieces = pieces;
    this.#options = options;
    this.#fills = fillsLine(pieces);
    this.#successors = successors(pieces);
    if (options.beginsInside) this.#open.push(this.#unit(null, null, null));
    const inside = this.#open[0];
    if (inside !== undefined) inside.unknown = true;
  }

  read(): Unit[] {
    this.#pieces.forEach((piece, index) => this.#readPiece(piece, index));
    this.#flush();
    return this.#units;
  }

  #readPiece(piece: Piece, index: number): void {
    if (piece.titlesColumn) {
      this.#unit(null, null, piece).pieces = [piece];
      return;
    }
    if (piece.opensSlide) this.#openSlide();
    const fills = this.#fills[index] ?? false;
    const marker = readLineMarker(piece.text);
    const placement = marker === null ? null : this.#place(marker);
    if (marker === null || placement === null || !this.#accepts(piece, marker, placement, index)) {
      this.#run.push({ piece, fills });
      this.#brackets.read(piece.text);
      return;
    }
    this.#openClause(piece, marker, placement, fills);
  }

  #place(marker: LineMarker): Placement {
    return place(
      this.#open.map(({ reading }) => reading),
      marker.readings,
      this.#options.ladder,
    );
  }

  #accepts(piece: Piece, marker: LineMarker, placement: Placement, index: number): boolean {
    const last = this.#run.at(-1);
    return acceptsMarker({
      piece,
      marker,
      placement,
      confirmed: this.#successors[index] ?? false,
      before: last === undefined ? null : { text: last.piece.text, fills: last.fills },
      quoted: this.#brackets.isOpen(),
      last: this.#open[placement.depth]?.reading ?? null,
    });
  }

  #openClause(piece: Piece, marker: LineMarker, placement: Placement, fills: boolean): void {
    const alone = standsAlone(piece, marker);
    const inside = alone && this.#goesOnAfter(piece);
    if (!inside && !this.#waits(piece, alone, placement)) this.#flush();
    const unit = this.#unit(marker, placement, piece);
    this.#aside = null;
    unit.torn = alone;
    this.#open = [...this.#open.slice(0, placement.depth), unit];
    this.#owners.push({ unit, from: this.#run.length });
    if (alone) return;
    this.#brackets.reset();
    const rest = slicePiece(piece, marker.rest);
    const nested = readLineMarker(rest.text);
    const nestedPlace = nested === null ? null : this.#place(nested);
    if (
      nested !== null &&
      nestedPlace?.fit === 'first' &&
      nested.closed &&
      !nested.running &&
      nestedPlace.depth === this.#open.length
    ) {
      this.#openClause(rest, nested, nestedPlace, fills);
      return;
    }
    this.#run.push({ piece: rest, fills });
    this.#brackets.read(rest.text);
  }

  /** Whether a label was printed inside a sentence of the clause before, which goes on after it. */
  #goesOnAfter(piece: Piece): boolean {
    const last = this.#run.at(-1);
    return (
      last !== undefined && last.fills && piece.gap === 0 && !/[。）)」]$/u.test(last.piece.text)
    );
  }

  /** Whether labels without text wait for theirs: a block of labels, or siblings each on its own before all bodies. */
  #waits(piece: Piece, alone: boolean, placement: Placement): boolean {
    if (!alone || this.#run.length > 0 || this.#owners.length === 0) return false;
    return piece.gap === 0 || placement.depth < this.#open.length;
  }

  #openSlide(): void {
    this.#flush();
    this.#aside = null;
    this.#open = [];
  }

  #flush(): void {
    const [owners, run] = [this.#owners, this.#run];
    this.#owners = [];
    this.#run = [];
    this.#brackets.reset();
    for (const { unit, paragraph } of shareRun(owners, run)) {
      if (unit === null) this.#addParagraph(paragraph);
      else unit.pieces.push(...paragraph);
    }
  }

  #addParagraph(paragraph: Piece[]): void {
    const first = paragraph[0];
    if (first === undefined) return;
    const awaiting = this.#open.findLast((one) => one.torn && one.pieces.length === 0);
    if (awaiting !== undefined && first.gap > 0 && !isAtHeading(first.text)) {
      this.#giveLateBody(awaiting, paragraph);
      return;
    }
    const unit = this.#unit(null, null, first);
    const group = speaksOfGroup(paragraph);
    if (group) this.#aside = { parent: headingAbove(this.#open) };
    unit.parent =
      this.#aside?.parent ?? paragraphParent(this.#open, paragraph, this.#options.laidOut);
    unit.pieces = paragraph;
  }

  /** A label stood before the children of its elder sibling; its text comes after them. */
  #giveLateBody(unit: Unit, paragraph: Piece[]): void {
    unit.pieces = paragraph;
    const depth = this.#open.indexOf(unit);
    this.#open = this.#open.slice(0, depth + 1);
    if (unit.before === null) return;
    for (const child of unit.children) child.parent = unit.before;
    unit.before.children.push(...unit.children);
    unit.children = [];
  }

  #unit(marker: LineMarker | null, placement: Placement | null, piece: Piece | null): Unit {
    const depth = placement?.depth ?? 0;
    const unit: Unit = {
      marker:
        marker === null || piece === null
          ? null
          : {
              raw: marker.raw,
              start: piece.start,
              end: piece.start + marker.end,
              line: piece.line,
            },
      reading: placement?.reading ?? null,
      fit: placement?.fit ?? null,
      parent: marker === null ? null : (this.#open[depth - 1] ?? null),
      before: marker === null ? null : (this.#open[depth] ?? null),
      children: [],
      pieces: [],
      labelIndent: piece?.indent ?? -1,
      column: this.#options.column,
      kind: 'clause',
      torn: false,
      unknown: false,
    };
    if (piece !== null) this.#units.push(unit);
    unit.parent?.children.push(unit);
    return unit;
  }
}
