import type { ClauseKind } from '../../model/clause.ts';
import { seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import { endingOf } from './flow.ts';
import type { Piece } from '../lines/piece.ts';
import type { LineMarker } from '../markers/marker-line.ts';
import { isListBullet } from '../markers/series-kinds.ts';
import type { Fit, Placement } from '../markers/placement.ts';

/** A clause while it is being put together: its marker, the pieces of its own text, and the clause above. */
export interface Unit {
  marker: { raw: string; start: number; end: number; line: number } | null;
  reading: MarkerReading | null;
  /** How the marker goes on from the one before; `null` without marker. */
  fit: Fit | null;
  parent: Unit | null;
  /** Unit of the same level before it, from which children may have to be taken over. */
  before: Unit | null;
  /** Units with a marker that stand under it. */
  children: Unit[];
  pieces: Piece[];
  /** The last paragraph right under it, as `roughText` gives it; `''` where there is none. */
  body: string;
  /** Columns before its label, or before its first piece. */
  labelIndent: number;
  /** Blank lines before it. */
  gap: number;
  column: string | null;
  kind: ClauseKind;
  /** Whether the label stands alone on its line. */
  torn: boolean;
  /** Whether it stands for the unknown clause in which a file begins. */
  unknown: boolean;
  /** Whether it is a bullet that names the subject of the questions below it. */
  isSubject: boolean;
}

/** Where a unit begins: its marker and that marker's place, or neither for a paragraph, and the clauses open there. */
export interface Opening {
  marker: LineMarker | null;
  placement: Placement | null;
  piece: Piece | null;
  open: readonly Unit[];
  column: string | null;
}

/** A unit without text, under the clause its marker is placed below. */
export function newUnit({ marker, placement, piece, open, column }: Opening): Unit {
  const depth = placement?.depth ?? 0;
  return {
    marker: marker === null || piece === null ? null : printed(marker, piece),
    reading: marker?.last ?? placement?.reading ?? null,
    fit: placement?.fit ?? null,
    parent: marker === null ? null : (open[depth - 1] ?? null),
    before: marker === null ? null : (open[depth] ?? null),
    children: [],
    pieces: [],
    body: '',
    labelIndent: piece?.indent ?? -1,
    gap: piece?.gap ?? 0,
    column,
    kind: 'clause',
    torn: false,
    unknown: false,
    isSubject: false,
  };
}

function printed({ raw, end }: LineMarker, { start, line }: Piece): Unit['marker'] {
  return { raw, start, end: start + end, line };
}

/** Children that were read under a label printed too early belong to the unit before it. */
export function giveChildrenBack(unit: Unit): void {
  if (unit.before === null) return;
  for (const child of unit.children) child.parent = unit.before;
  unit.before.children.push(...unit.children);
  unit.children = [];
}

/** First source offset of a unit. */
export function startOf(unit: Unit): number {
  return Math.min(unit.marker?.start ?? Infinity, unit.pieces[0]?.start ?? Infinity);
}

/** Text of a unit as its pieces run on, blanks as printed: good enough to judge, not to display. */
export function roughText(unit: Unit): string {
  return unit.pieces.map(({ text }) => text).join('');
}

/** Whether a unit's own text ends a sentence. */
export function isSentence(unit: Unit): boolean {
  return endingOf(roughText(unit)) === 'stop';
}

/** Brackets at the end of a text, two deep, and what they hold. */
const bracketsAtEnd =
  /[（(][^（）()]*(?:[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)][^（）()]*)*[）)]$/u;

/** Whether a unit and the paragraphs right under it hold words that make no sentence but in brackets: 居住費（…とする。）. */
export function isWordsOnly(unit: Unit): boolean {
  if (unit.body !== '') return false;
  return endingOf(withoutLastBrackets(roughText(unit))) !== 'stop';
}

/** What a case or a person of a list ends with, as no title does: …に違反したとき, …に該当する者. */
export const caseOrPerson = /[るたい](?:とき|場合|者|もの|こと)$/u;

/** A text without the brackets at its end, where anything stands before them: 看護師（以下「看護職員」という。）. */
export function withoutLastBrackets(text: string): string {
  const words = text.replace(bracketsAtEnd, '');
  return words === '' ? text : words;
}

/**
 * Whether a unit is a ring or square with a blank line above it, as subjects of questions are set: no item of an answer, as
 * one behind another bullet that is set the same way is.
 */
export function isRingApart({ marker, gap, before }: Unit): boolean {
  const goesOnList =
    before?.reading != null && isListBullet(before.reading.series) && before.gap >= gap;
  return gap > 0 && !goesOnList && /^[○◯〇●◎■□◆◇]/u.test(marker?.raw ?? '');
}

/** Whether a unit is a bullet of words only that stands no further in than all that is open above it. */
export function isSetOutBullet(unit: Unit): boolean {
  const { reading, children, labelIndent } = unit;
  if (reading === null || !isListBullet(reading.series) || children.length > 0) return false;
  if (!isWordsOnly(unit)) return false;
  for (let upper = unit.parent; upper !== null; upper = upper.parent)
    if (upper.labelIndent < labelIndent) return false;
  return true;
}

/** Whether a clause is a section with a number, １ or １．１, or a letter above them. */
export function countsSections({ reading }: Unit): boolean {
  if (reading === null) return false;
  const { nature, rank } = seriesOf(reading.series);
  return nature === 'ordered' && rank >= 30 && rank < 45;
}
