import { seriesOf } from '../../model/marker-series.ts';
import { acceptsMarker } from '../markers/acceptance.ts';
import { Boxes, isBracketed } from './boxes.ts';
import { markCaptions } from './captions.ts';
import { Draft } from './draft.ts';
import { fillsLine, type Filling } from './flow.ts';
import { standsAlone, type LineMarker } from '../markers/marker-line.ts';
import { slicePiece, type Piece } from '../lines/piece.ts';
import { namesPart } from '../lines/standing-apart.ts';
import type { Fit, Placement } from '../markers/placement.ts';
import { fitOn, placeMarker, type PlaceRules } from './marker-place.ts';
import { beginsQuoted } from './quotations.ts';
import type { RunPiece } from './boundaries.ts';
import { Remarks } from './remarks.ts';
import { goesOnAfter, headingsAtEnd, shareRun, titleAtEnd, type Owner } from './run.ts';
import { isInBrackets, opensPart } from '../markers/series-kinds.ts';
import { unstack } from '../markers/stacked-labels.ts';
import { textTitles } from './text-titles.ts';
import { isRingApart, isSetOutBullet, roughText, type Unit } from './unit.ts';

/** What a stream of pieces is read with. */
export interface OutlineOptions extends PlaceRules {
  column: string | null;
  /** Whether the stream begins inside a clause whose upper levels are unknown. */
  beginsInside: boolean;
  /** Offsets of the pieces whose marker counts on. */
  confirmed: ReadonlySet<number>;
}

/** Nests the pieces of one stream into units, in the order in which their markers and paragraphs stand. */
export function outline(pieces: readonly Piece[], options: OutlineOptions): Unit[] {
  return new Outliner(pieces, options).read();
}

class Outliner {
  readonly #pieces: readonly Piece[];
  readonly #options: OutlineOptions;
  readonly #fills: Filling[];
  /** Where labels begin that stand behind another one in their line. */
  readonly #stacked: ReadonlySet<number>;
  readonly #draft: Draft;
  #owners: Owner[] = [];
  #run: RunPiece[] = [];
  /** Index of the piece to go on with behind a title that was read at once. */
  #skipTo = 0;
  readonly #remarks = new Remarks();
  readonly #boxes = new Boxes();
  readonly #quoted: boolean[];
  readonly #textTitles: ReadonlyMap<number, number>;

  constructor(pieces: readonly Piece[], options: OutlineOptions) {
    this.#pieces = markCaptions(pieces);
    this.#options = options;
    this.#draft = new Draft(options);
    this.#fills = fillsLine(this.#pieces);
    this.#stacked = new Set(unstack(pieces).map(({ start }) => start));
    this.#quoted = beginsQuoted(pieces);
    this.#textTitles = textTitles(pieces);
    if (options.beginsInside) this.#draft.open.push(this.#draft.add(null, null, null));
    const inside = this.#draft.open[0];
    if (inside !== undefined) inside.unknown = true;
  }

  read(): Unit[] {
    this.#pieces.forEach((piece, index) => this.#readPiece(piece, index));
    this.#flush();
    if (this.#options.laidOut && this.#boxes.areOpen(this.#draft.open)) this.#boxes.leaveAtEnd();
    this.#boxes.settle();
    return this.#draft.units;
  }

  #readPiece(piece: Piece, index: number): void {
    if (index < this.#skipTo) return;
    if (piece.titlesColumn) {
      this.#draft.add(null, null, piece).pieces = [piece];
      return;
    }
    if (piece.opensSlide && !this.#goesOn(piece)) this.#openSlide();
    if (piece.table !== null) {
      if (this.#draft.goesOnTable(piece, piece.table)) return;
      this.#flush();
      this.#draft.addTable(piece);
      return;
    }
    const fills = this.#fills[index] ?? 'no';
    const { marker } = piece;
    if (marker !== null && this.#textTitles.has(index)) {
      this.#openText(piece, marker, index);
      return;
    }
    if (marker !== null) {
      this.#leaveLabelWaiting(marker, piece.indent);
      this.#returnFromRemarks(marker);
      this.#returnFromBox(marker);
      this.#leaveAnnex(marker);
    } else if (namesPart(piece.text)) this.#endExamples();
    const placement = marker === null ? null : this.#place(marker, piece.indent);
    if (marker === null || placement === null || !this.#accepts(piece, marker, placement, index)) {
      this.#run.push({ piece, fills, quoted: this.#quoted[index] ?? false });
      return;
    }
    this.#openClause(piece, marker, placement, fills);
  }

  /** A title of a whole text holds nothing, and stands under an annex at most: what follows is placed as behind that. */
  #openText(piece: Piece, marker: LineMarker, index: number): void {
    this.#flush();
    const [annex] = this.#draft.open;
    const isAnnex = opensPart(annex?.reading?.series ?? '') && annex?.children.length === 0;
    this.#draft.open = annex !== undefined && isAnnex ? [annex] : [];
    this.#draft.aside = null;
    const [reading] = marker.readings;
    if (reading === undefined) return;
    const { length: depth } = this.#draft.open;
    const unit = this.#draft.add(marker, { depth, reading, fit: 'first' }, piece);
    unit.isSubject = true;
    const end = this.#textTitles.get(index) ?? index + 1;
    unit.pieces = [slicePiece(piece, marker.rest), ...this.#pieces.slice(index + 1, end)];
    this.#skipTo = end;
  }

  #place(marker: LineMarker, indent: number): Placement {
    const around = { open: this.#draft.open, run: this.#run, aside: this.#draft.aside };
    return placeMarker(marker, indent, around, this.#options);
  }

  #accepts(piece: Piece, marker: LineMarker, placement: Placement, index: number): boolean {
    const last = this.#run.at(-1);
    return acceptsMarker({
      piece,
      marker,
      placement,
      confirmed: this.#options.confirmed.has(piece.start),
      before: last === undefined ? null : { text: last.piece.text, fills: last.fills },
      quoted: this.#quoted[index] ?? false,
      last: this.#draft.open[placement.depth]?.reading ?? null,
      above: this.#above(placement),
      recurs: this.#options.ladder.recurs(placement.reading.series),
    });
  }

  #above({ depth }: Placement): { raw: string; series: string } | null {
    const { marker = null, reading = null } = this.#draft.open[depth - 1] ?? {};
    return marker === null || reading === null ? null : { raw: marker.raw, series: reading.series };
  }

  #openClause(piece: Piece, marker: LineMarker, placement: Placement, fills: Filling): void {
    const alone = standsAlone(piece.text, marker);
    const inside = alone && goesOnAfter(this.#run.at(-1), piece);
    if (!inside && !this.#waits(piece, alone, placement)) {
      this.#flush(placement);
      placement = this.#place(marker, piece.indent);
    }
    if (placement.reading.series === 'question') this.#nameSubject(piece.indent, placement);
    const unit = this.#draft.add(marker, placement, piece);
    this.#draft.aside = null;
    this.#draft.earlyLabels.keep(this.#draft.open);
    const { nature, id } = seriesOf(placement.reading.series);
    this.#remarks.open(id, this.#draft.open, placement.depth);
    unit.torn = alone && nature !== 'title';
    if (id === 'angle') this.#boxes.addBox(unit, this.#draft.open);
    if (isInBrackets(id)) this.#boxes.addAnnex(unit, this.#draft.open);
    this.#draft.open = [...this.#draft.open.slice(0, placement.depth), unit];
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
      nestedPlace.depth === this.#draft.open.length
    ) {
      this.#openClause({ ...rest, indent: unit.labelIndent }, nested, nestedPlace, fills);
      return;
    }
    this.#run.push({ piece: rest, fills, quoted: false });
  }

  /**
   * A bullet set out right above a question names what it is about, and stands beside it with the title above: 【訪問】／
   * ○ 口腔連携強化加算／問３.
   */
  #nameSubject(indent: number, { depth }: Placement): void {
    const last = this.#draft.units.at(-1);
    if (last === undefined || last.labelIndent > indent) return;
    const above = this.#draft.units.at(-2);
    const title = above !== undefined && namesPart(roughText(above)) ? above : null;
    const apart = this.#options.laidOut || isRingApart(last) || title !== null;
    if (!apart || !isSetOutBullet(last)) return;
    last.isSubject = true;
    const upper = this.#draft.open[depth - 1] ?? null;
    last.parent = upper === last ? null : upper;
    if (title?.marker === null) title.parent = last.parent;
  }

  /**
   * Where a label alone is followed by a marker that counts on from the clauses before the label and not from it, the
   * label was printed too early: the clauses before stay open, and the label waits for a text without marker.
   */
  #leaveLabelWaiting(marker: LineMarker, indent: number): void {
    const owner = this.#owners.at(-1);
    if (owner === undefined || !owner.unit.torn || this.#run.length > 0) return;
    if (['next', 'first'].includes(this.#place(marker, indent).fit)) return;
    if (this.#fitOn(this.#draft.earlyLabels.shadow, marker) !== 'next') return;
    this.#owners.pop();
    this.#draft.open = this.#draft.earlyLabels.leave(owner.unit, this.#draft.open);
  }

  /** A marker that counts on from the clauses before remarks, and not from the remarks, belongs to those clauses. */
  #returnFromRemarks(marker: LineMarker): void {
    const { before } = this.#remarks;
    if (before === null || this.#fitOn(this.#draft.open, marker) === 'next') return;
    if (this.#fitOn(before, marker) === 'next') this.#draft.open = before;
  }

  /** A marker that counts on from the clauses before a box, and not from what stands in it, belongs to those clauses. */
  #returnFromBox(marker: LineMarker): void {
    if (marker.running || !this.#boxes.areOpen(this.#draft.open)) return;
    if (this.#fitOn(this.#draft.open, marker) === 'next') return;
    if (this.#fitOn(this.#boxes.path, marker) !== 'next') return;
    // Of an annex only a number tells that its name was a remark.
    if (this.#boxes.areAnnexes && marker.readings.every(({ ordinal }) => ordinal < 2)) return;
    this.#flush();
    this.#draft.open = this.#boxes.leave();
  }

  /** A list under （例） is over where a title in brackets stands. */
  #endExamples(): void {
    const example = this.#draft.open.findIndex(({ reading }) => reading?.series === 'example');
    if (example < 0) return;
    this.#flush();
    this.#draft.open = this.#draft.open.slice(0, example);
  }

  /** Questions stand for themselves, under the titles of their subjects, whatever annex in brackets they are printed in. */
  #leaveAnnex({ readings }: LineMarker): void {
    const last = this.#draft.open.at(-1);
    if (last === undefined || !isBracketed(last)) return;
    if (readings.some(({ series }) => series === 'question')) this.#draft.open = [];
  }

  #fitOn(open: readonly Unit[], marker: LineMarker): Fit {
    return fitOn(open, marker, this.#options.ladder);
  }

  /** Whether labels without text wait for theirs: a block of labels, or siblings each on its own before all bodies. */
  #waits(piece: Piece, alone: boolean, placement: Placement): boolean {
    if (!alone || this.#run.length > 0 || this.#owners.length === 0) return false;
    return piece.gap === 0 || placement.depth < this.#draft.open.length;
  }

  /** A marker that counts on from the clause before opens no slide, whatever blank stands before it. */
  #goesOn({ marker }: Piece): boolean {
    return marker !== null && !marker.running && this.#fitOn(this.#draft.open, marker) === 'next';
  }

  #openSlide(): void {
    this.#flush();
    this.#draft.aside = null;
    this.#remarks.close();
    this.#draft.open = [];
  }

  /** Gives out the text since the last marker; `next` is where the marker goes that ends it. */
  #flush(next: Placement | null = null): void {
    const [owners, run] = [this.#owners, this.#run];
    this.#owners = [];
    this.#run = [];
    const shares = shareRun(owners, run);
    const isPart = next !== null && opensPart(next.reading.series);
    const { laidOut } = this.#options;
    const begins = next?.fit === 'back' && next.reading.ordinal === 1;
    const title = begins ? titleAtEnd(shares, laidOut) : shares.length;
    const headings = next === null || isPart || laidOut ? shares.length : headingsAtEnd(shares);
    const above = next === null ? null : (this.#draft.open[next.depth - 1] ?? null);
    const own = shares.findIndex(({ unit }) => unit === null);
    shares.forEach(({ unit, paragraph }, at) => {
      const isCaption = next !== null && paragraph[0]?.isCaption === true;
      if (unit !== null) unit.pieces.push(...paragraph);
      else if (
        !isCaption &&
        at < title &&
        (at < headings || (at === own && this.#draft.isAnswered(next, paragraph)))
      )
        this.#draft.addParagraph(paragraph, next);
      else this.#draft.addHeading(paragraph, above, next?.fit ?? null);
    });
  }
}
