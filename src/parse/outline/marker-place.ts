import { isDecimal } from '../../model/marker-series.ts';
import type { Ladder } from '../markers/ladder.ts';
import type { LineMarker } from '../markers/marker-line.ts';
import { place, type Fit, type Placement } from '../markers/placement.ts';
import { isListBullet, isRemark } from '../markers/series-kinds.ts';
import type { RunPiece } from './boundaries.ts';
import { announces, isTitleOfText } from './paragraph-parent.ts';
import { countsSections, roughText, type Unit } from './unit.ts';

/** What stands before a marker when its place is sought. */
export interface Surroundings {
  /** The open clauses, outermost first. */
  open: readonly Unit[];
  /** The text since the last marker. */
  run: readonly RunPiece[];
  /** Where paragraphs belong after a remark on a whole group of clauses; `null` after any marker. */
  aside: { parent: Unit | null } | null;
}

/** How places are found in one document. */
export interface PlaceRules {
  ladder: Ladder;
  /** Whether indentation tells levels apart. */
  laidOut: boolean;
}

/** The place of a marker set in by `indent` columns: as its series goes on, or as indentation and announcements tell. */
export function placeMarker(
  { readings, raw }: LineMarker,
  indent: number,
  around: Surroundings,
  { ladder, laidOut }: PlaceRules,
): Placement {
  const { open } = around;
  const placement = place(readingsOf(open), readings, ladder);
  const first = readings.find(({ ordinal, series }) => ordinal === 1 || isListBullet(series));
  const isHeld = opensNotes(around) || (first?.series === 'kanji' && announcesItems(around));
  if (first !== undefined && placement.fit !== 'next' && isHeld)
    return { depth: open.length, reading: first, fit: 'first' };
  const remark = placeRemark(placement, around);
  if (remark !== null) return remark;
  const quoted = placeQuoted(placement, raw, open) ?? placeListInSection(placement, raw, around);
  if (quoted !== null) return quoted;
  const { series } = placement.reading;
  if (series === 'double-arrow' && placement.fit === 'first') {
    // ⇒ left of the bullets before it follows from all of them.
    const depth = open.findLastIndex(({ labelIndent }) => labelIndent <= indent) + 1;
    return { ...placement, depth: Math.min(placement.depth, depth) };
  }
  if (laidOut && isParagraphOrItem(series)) return byIndent(placement, indent, open);
  if (!laidOut || placement.fit !== 'first') return placement;
  if (isListBullet(series)) return { ...placement, depth: underCaption(placement.depth, around) };
  if (!isRemark(series)) return placement;
  // A note set further out than the clause before it belongs further up; one right under a title, or 注 as far out as it, is the title's.
  const holds = (unit: Unit): boolean =>
    unit.labelIndent < indent ||
    ((unit === open.at(-1) || (series === 'remark' && countsSections(unit))) &&
      unit.labelIndent === indent &&
      !isRemark(unit.reading?.series ?? '') &&
      isTitleOfText(unit));
  const depth = open.findLastIndex(holds) + 1;
  return { ...placement, depth: Math.min(placement.depth, depth) };
}

/** The place of ２ that goes on from 注１ right above it, where no number does: 注１ …／２ …. `null` for all other markers. */
function placeRemark({ reading, fit }: Placement, { open }: Surroundings): Placement | null {
  const last = open.at(-1)?.reading;
  const goesOn =
    reading.series === 'number' &&
    reading.branches.length === 0 &&
    fit !== 'next' &&
    last?.series === 'remark' &&
    last.ordinal > 0 &&
    reading.ordinal === last.ordinal + 1;
  if (!goesOn) return null;
  return { depth: open.length - 1, reading: { ...reading, series: 'remark' }, fit: 'next' };
}

/**
 * The place of an article that is quoted among numbered sections, under the section it stands in, and of the ２ with which it
 * goes on: １．１ 経路／第４条／２／１．２. `null` for all other markers.
 */
function placeQuoted(placement: Placement, raw: string, open: readonly Unit[]): Placement | null {
  const { reading, fit, depth } = placement;
  if (reading.series === 'article') {
    const section = fit === 'late' ? open.findLastIndex(countsSections) : -1;
    return section < depth ? null : { ...placement, depth: section + 1 };
  }
  if (reading.series !== 'number' || !/^[2２]$/u.test(raw)) return null;
  const article = open.findLastIndex((unit) => unit.reading?.series === 'article');
  if (article <= depth || open.slice(article).some(isBullet)) return null;
  return { ...placement, depth: article + 1, fit: 'late' };
}

/**
 * The place of １． that begins a list in a section counted by decimals: ６ 安全管理／６．１ 方針／Ｃ．指針／１．…. Its chapter is
 * counted without a stop, or it stands right under a title. `null` for all other markers.
 */
function placeListInSection(
  { reading, fit, depth }: Placement,
  raw: string,
  { open, run }: Surroundings,
): Placement | null {
  const isRestart = reading.series === 'number' && reading.ordinal === 1 && fit === 'back';
  if (!isRestart) return null;
  const inSection = open.slice(depth + 1).some((unit) => isDecimal(unit.reading?.series ?? ''));
  const last = open.at(-1);
  const underTitle = run.length === 0 && last?.children.length === 0 && isTitleOfText(last);
  const differs = hasStop(raw) !== hasStop(open[depth]?.marker?.raw ?? '');
  return inSection && (differs || underTitle)
    ? { reading, fit: 'first', depth: open.length }
    : null;
}

function hasStop(raw: string): boolean {
  return /[．.]$/u.test(raw);
}

function isBullet({ reading }: Unit): boolean {
  return reading !== null && isListBullet(reading.series);
}

/** How a marker goes on from the clauses that are open. */
export function fitOn(open: readonly Unit[], { readings }: LineMarker, ladder: Ladder): Fit {
  return place(readingsOf(open), readings, ladder).fit;
}

function readingsOf(open: readonly Unit[]): Unit['reading'][] {
  return open.map(({ reading }) => reading);
}

/** Whether the last clause only says that notes or examples follow: （注）, （例）. */
function opensNotes({ open, run }: Surroundings): boolean {
  const last = open.at(-1);
  const isBare = last?.pieces.length === 0 && last.children.length === 0;
  const series = last?.reading?.series;
  return isBare && run.length === 0 && (series === 'remark' || series === 'example');
}

/** Whether the last clause is a number that announces the items 一 二 below it: ２ 次の各号に掲げる…. */
function announcesItems({ open, run }: Surroundings): boolean {
  const last = open.at(-1);
  if (last?.reading?.series !== 'number') return false;
  return announces([roughText(last), last.body, ...run.map(({ piece }) => piece.text)].join(''));
}

/** Series that count the 項 and the 号 in one text, and the other way round in another: 一 総則／１ …, １ 総則／一 …. */
function isParagraphOrItem(series: string): boolean {
  return series === 'number' || series === 'kanji';
}

/** The place of a number or of 一 by its indentation: a list right of the clause before stands under it, ２ left of 二 beside. */
function byIndent(placement: Placement, indent: number, open: readonly Unit[]): Placement {
  const { fit, depth } = placement;
  const counts = ({ reading }: Unit): boolean =>
    reading !== null && isParagraphOrItem(reading.series);
  const last = open.at(-1);
  if (fit === 'first' && last !== undefined && counts(last) && last.labelIndent < indent)
    return { ...placement, depth: open.length };
  const right = open.findIndex((unit) => counts(unit) && unit.labelIndent > indent);
  return fit === 'late' && right >= 0 ? { ...placement, depth: Math.min(depth, right) } : placement;
}

/** Bullets below a caption belong to what it stands in, not to the list before it. */
function underCaption(depth: number, { open, aside }: Surroundings): number {
  const parent = aside?.parent ?? null;
  const held = parent === null ? -1 : open.indexOf(parent);
  return held < 0 ? depth : Math.min(depth, held + 1);
}
