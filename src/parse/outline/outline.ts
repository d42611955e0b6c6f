import { seriesOf } from '../../model/marker-series.ts';
import { acceptsMarker } from '../markers/acceptance.ts';
import { Boxes, isBracketed } from './boxes.ts';
import { markCaptions } from './captions.ts';
import { endingOf, fillsLine, type Filling } from './flow.ts';
import type { Ladder } from '../markers/ladder.ts';
import { standsAlone, type LineMarker } from '../markers/marker-line.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { place, type Fit, type Placement } from '../markers/placement.ts';
import { beginsQuoted } from './quotations.ts';
import type { RunPiece } from './boundaries.ts';
import { goesOnAfter, headingsAtEnd, shareRun, type Owner } from './run.ts';
import { isInBrackets, isListBullet, isRemark, opensPart } from '../markers/series-kinds.ts';
import { unstack } from '../markers/stacked-labels.ts';
import { successors } from '../markers/successors.ts';
import {
  announces,
  groupAbove,
  isAtHeading,
  paragraphParent,
  speaksOfGroup,
  titlesSlide,
} from './paragraph-parent.ts';
import { giveChildrenBack, newUnit, roughText, startOf, type Unit } from './unit.ts';

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
  readonly #fills: Filling[];
  readonly #successors: boolean[];
  /** Where labels begin that stand behind another one in their line. */
  readonly #stacked: ReadonlySet<number>;
  readonly #units: Unit[] = [];
  #open: Unit[] = [];
  #owners: Owner[] = [];
  #run: RunPiece[] = [];
  /** Where paragraphs belong after a remark on a whole group of clauses, until the next marker. */
  #aside: { parent: Unit | null } | null = null;
  /** Clauses that were open before the last label. */
  #shadow: Unit[] = [];
  /** A label printed too early, with the clauses open above its text. */
  #waiting: { unit: Unit; path: Unit[] } | null = null;
  /** Clauses that were open before the remarks that stand last; the text goes on from them. */
  #beforeRemarks: Unit[] | null = null;
  readonly #boxes = new Boxes();
  readonly #quoted: boolean[];

  constructor(pieces: readonly Piece[], options: OutlineOptions) {
    this.#pieces = markCaptions(pieces);
    this.#options = options;
    this.#fills = fillsLine(this.#pieces);
    this.#successors = successors(pieces);
    this.#stacked = new Set(unstack(pieces).map(({ start }) => start));
    this.#quoted = beginsQuoted(pieces);
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
    if (piece.opensSlide && !this.#goesOn(piece)) this.#openSlide();
    if (piece.table !== null) {
      this.#addRow(piece, piece.table);
      return;
    }
    const fills = this.#fills[index] ?? 'no';
    const { marker } = piece;
    if (marker !== null) {
      this.#leaveLabelWaiting(marker, piece.indent);
      this.#returnFromRemarks(marker);
      this.#returnFromBox(marker);
      this.#leaveAnnex(marker);
    }
    const placement = marker === null ? null : this.#place(marker, piece.indent);
    if (marker === null || placement === null || !this.#accepts(piece, marker, placement, index)) {
      this.#run.push({ piece, fills, quoted: this.#quoted[index] ?? false });
      return;
    }
    this.#openClause(piece, marker, placement, fills);
  }

  /** Rows of one table are one unit, whatever markers stand in their cells. */
  #addRow(piece: Piece, table: number): void {
    const last = this.#units.at(-1);
    if (last?.kind === 'table' && last.pieces[0]?.table === table) {
      last.pieces.push(piece);
      return;
    }
    this.#flush();
    const unit = this.#unit(null, null, piece);
    unit.kind = 'table';
    unit.parent = this.#parentOf([piece], this.#open);
    unit.pieces = [piece];
  }

  #parentOf(paragraph: readonly Piece[], open: readonly Unit[]): Unit | null {
    if (this.#aside !== null) return this.#aside.parent;
    return paragraphParent(open, paragraph, this.#options.laidOut);
  }

  #place(marker: LineMarker, indent: number): Placement {
    const readings = this.#open.map(({ reading }) => reading);
    const placement = place(readings, marker.readings, this.#options.ladder);
    const first = marker.readings.find(({ ordinal }) => ordinal === 1);
    const isHeld = this.#opensNotes() || (first?.series === 'kanji' && this.#announcesItems());
    if (first !== undefined && placement.fit !== 'next' && isHeld)
      return { depth: this.#open.length, reading: first, fit: 'first' };
    if (!this.#options.laidOut || placement.fit !== 'first') return placement;
    const { series } = placement.reading;
    if (isListBullet(series)) return { ...placement, depth: this.#underCaption(placement.depth) };
    if (!isRemark(series)) return placement;
    // A note set further out than the clause before it belongs further up.
    const depth = this.#open.findLastIndex((unit) => unit.labelIndent < indent) + 1;
    return { ...placement, depth: Math.min(placement.depth, depth) };
  }

  /** Whether the last clause only says that notes follow: （注）. */
  #opensNotes(): boolean {
    const last = this.#open.at(-1);
    const isBare = last?.pieces.length === 0 && last.children.length === 0;
    return isBare && this.#run.length === 0 && last.reading?.series === 'remark';
  }

  /** Whether the last clause is a number that announces the items 一 二 below it: ２ 次の各号に掲げる…. */
  #announcesItems(): boolean {
    const last = this.#open.at(-1);
    if (last?.reading?.series !== 'number') return false;
    return announces(
      [roughText(last), last.body, ...this.#run.map(({ piece }) => piece.text)].join(''),
    );
  }

  /** Bullets below a caption belong to what it stands in, not to the list before it. */
  #underCaption(depth: number): number {
    const parent = this.#aside?.parent ?? null;
    const held = parent === null ? -1 : this.#open.indexOf(parent);
    return held < 0 ? depth : Math.min(depth, held + 1);
  }

  #accepts(piece: Piece, marker: LineMarker, placement: Placement, index: number): boolean {
    const last = this.#run.at(-1);
    return acceptsMarker({
      piece,
      marker,
      placement,
      confirmed: this.#successors[index] ?? false,
      before: last === undefined ? null : { text: last.piece.text, fills: last.fills },
      quoted: this.#quoted[index] ?? false,
      last: this.#open[placement.depth]?.reading ?? null,
      above: this.#above(placement),
      recurs: this.#options.ladder.recurs(placement.reading.series),
    });
  }

  #above({ depth }: Placement): { raw: string; series: string } | null {
    const { marker = null, reading = null } = this.#open[depth - 1] ?? {};
    return marker === null || reading === null ? null : { raw: marker.raw, series: reading.series };
  }

  #openClause(piece: Piece, marker: LineMarker, placement: Placement, fills: Filling): void {
    const alone = standsAlone(piece.text, marker);
    const inside = alone && goesOnAfter(this.#run.at(-1), piece);
    if (!inside && !this.#waits(piece, alone, placement)) {
      this.#flush(placement);
      placement = this.#place(marker, piece.indent);
    }
    const unit = this.#unit(marker, placement, piece);
    this.#aside = null;
    this.#shadow = this.#open;
    const { nature, id } = seriesOf(placement.reading.series);
    const isInRemark = this.#open
      .slice(0, placement.depth)
      .some(({ reading }) => isRemark(reading?.series ?? ''));
    if (isRemark(id)) this.#beforeRemarks ??= this.#open;
    else if (!isInRemark) this.#beforeRemarks = null;
    unit.torn = alone && nature !== 'title';
    if (id === 'angle') this.#boxes.addBox(unit, this.#open);
    if (isInBrackets(id)) this.#boxes.addAnnex(unit, this.#open);
    this.#open = [...this.#open.slice(0, placement.depth), unit];
    if (alone && nature === 'title') return;
    this.#owners.push({ unit, from: this.#run.length });
    if (alone) return;
    const rest = slicePiece(piece, marker.rest);
    const nested = rest.marker;
    const nestedPlace = nested === null ? null : this.#place(nested, rest.indent);
    if (
      nested !== null &&
      nestedPlace?.fit === 'first' &&
      this.#stacked.has(rest.start) &&
      nestedPlace.depth === this.#open.length
    ) {
      this.#openClause({ ...rest, indent: unit.labelIndent }, nested, nestedPlace, fills);
      return;
    }
    this.#run.push({ piece: rest, fills, quoted: false });
  }

  /**
   * Where a label alone is followed by a marker that counts on from the clauses before the label and not from it, the
   * label was printed too early: the clauses before stay open, and the label waits for a text without marker.
   */
  #leaveLabelWaiting(marker: LineMarker, indent: number): void {
    const owner = this.#owners.at(-1);
    if (owner === undefined || !owner.unit.torn || this.#run.length > 0) return;
    if (['next', 'first'].includes(this.#place(marker, indent).fit)) return;
    if (this.#fitOn(this.#shadow, marker) !== 'next') return;
    this.#owners.pop();
    this.#waiting = { unit: owner.unit, path: this.#open };
    this.#open = this.#shadow;
  }

  /** A marker that counts on from the clauses before remarks, and not from the remarks, belongs to those clauses. */
  #returnFromRemarks(marker: LineMarker): void {
    if (this.#beforeRemarks === null) return;
    if (this.#fitOn(this.#open, marker) === 'next') return;
    if (this.#fitOn(this.#beforeRemarks, marker) === 'next') this.#open = this.#beforeRemarks;
  }

  /** A marker that counts on from the clauses before a box, and not from what stands in it, belongs to those clauses. */
  #returnFromBox(marker: LineMarker): void {
    if (marker.running || !this.#boxes.areOpen(this.#open)) return;
    if (this.#fitOn(this.#open, marker) === 'next') return;
    if (this.#fitOn(this.#boxes.path, marker) !== 'next') return;
    // Of an annex only a number tells that its name was a remark.
    if (this.#boxes.areAnnexes && marker.readings.every(({ ordinal }) => ordinal < 2)) return;
    this.#flush();
    this.#open = this.#boxes.leave();
  }

  /** Questions stand for themselves, under the titles of their subjects, whatever annex in brackets they are printed in. */
  #leaveAnnex({ readings }: LineMarker): void {
    const last = this.#open.at(-1);
    if (last === undefined || !isBracketed(last)) return;
    if (readings.some(({ series }) => series === 'question')) this.#open = [];
  }

  #fitOn(open: readonly Unit[], marker: LineMarker): Fit {
    const readings = open.map(({ reading }) => reading);
    return place(readings, marker.readings, this.#options.ladder).fit;
  }

  /** Whether labels without text wait for theirs: a block of labels, or siblings each on its own before all bodies. */
  #waits(piece: Piece, alone: boolean, placement: Placement): boolean {
    if (!alone || this.#run.length > 0 || this.#owners.length === 0) return false;
    return piece.gap === 0 || placement.depth < this.#open.length;
  }

  /** A marker that counts on from the clause before opens no slide, whatever blank stands before it. */
  #goesOn({ marker }: Piece): boolean {
    return marker !== null && !marker.running && this.#fitOn(this.#open, marker) === 'next';
  }

  #openSlide(): void {
    this.#flush();
    this.#aside = null;
    this.#beforeRemarks = null;
    this.#open = [];
  }

  /** Gives out the text since the last marker; `next` is where the marker goes that ends it. */
  #flush(next: Placement | null = null): void {
    const [owners, run] = [this.#owners, this.#run];
    this.#owners = [];
    this.#run = [];
    const shares = shareRun(owners, run);
    const isPart = next !== null && opensPart(next.reading.series);
    const headings =
      next === null || isPart || this.#options.laidOut ? shares.length : headingsAtEnd(shares);
    const above = next === null ? null : (this.#open[next.depth - 1] ?? null);
    const own = shares.findIndex(({ unit }) => unit === null);
    shares.forEach(({ unit, paragraph }, at) => {
      const isCaption = next !== null && paragraph[0]?.isCaption === true;
      if (unit !== null) unit.pieces.push(...paragraph);
      else if (!isCaption && (at < headings || (at === own && this.#isAnswered(next))))
        this.#addParagraph(paragraph);
      else this.#addHeading(paragraph, above);
    });
  }

  /** Whether what follows a title says all there is under it, as its next number comes right behind: １ 提出先／医政局／２ 期限. */
  #isAnswered(next: Placement | null): boolean {
    const last = this.#open.at(-1);
    return (
      last !== undefined &&
      last === this.#units.at(-1) &&
      !last.torn &&
      next?.fit === 'next' &&
      next.depth === this.#open.length - 1 &&
      endingOf(roughText(last)) !== 'stop'
    );
  }

  /** A heading before a marker stands beside it. */
  #addHeading(paragraph: Piece[], above: Unit | null): void {
    const unit = this.#unit(null, null, paragraph[0] ?? null);
    unit.parent = above;
    unit.pieces = paragraph;
  }

  #addParagraph(paragraph: Piece[]): void {
    const first = paragraph[0];
    if (first === undefined) return;
    const open = this.#open.filter(({ marker }) => marker === null || marker.start < first.start);
    if (first.gap > 0 && !isAtHeading(first.text) && this.#giveLateBody(paragraph)) return;
    const unit = this.#unit(null, null, first);
    const group = speaksOfGroup(paragraph);
    if (group) this.#aside = { parent: groupAbove(this.#open, first, this.#options.laidOut) };
    else if (this.#options.laidOut && titlesSlide(open, first)) this.#aside = { parent: null };
    unit.parent = this.#parentOf(paragraph, open);
    unit.pieces = paragraph;
    if (unit.parent !== null) unit.parent.body = roughText(unit);
  }

  /** A label stood before the children of its elder sibling; its text comes after them. */
  #giveLateBody(paragraph: Piece[]): boolean {
    const before = (one: Unit): boolean => startOf(one) < (paragraph[0]?.start ?? 0);
    if (this.#waiting !== null && before(this.#waiting.unit)) {
      const { unit, path } = this.#waiting;
      unit.pieces = paragraph;
      this.#open = path;
      this.#waiting = null;
      return true;
    }
    const depth = this.#open.findLastIndex(
      (one) => one.torn && one.pieces.length === 0 && before(one),
    );
    const unit = this.#open[depth];
    if (unit === undefined) return false;
    unit.pieces = paragraph;
    this.#open = this.#open.slice(0, depth + 1);
    giveChildrenBack(unit);
    return true;
  }

  #unit(marker: LineMarker | null, placement: Placement | null, piece: Piece | null): Unit {
    const unit = newUnit({ marker, placement, piece, open: this.#open, ...this.#options });
    if (piece !== null) this.#units.push(unit);
    unit.parent?.children.push(unit);
    return unit;
  }
}
