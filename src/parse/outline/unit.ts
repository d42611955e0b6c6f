import type { ClauseKind } from '../../model/clause.ts';
import type { MarkerReading } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';
import type { Fit } from '../markers/placement.ts';

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
  /** Columns before its label, or before its first piece. */
  labelIndent: number;
  column: string | null;
  kind: ClauseKind;
  /** Whether the label stands alone on its line. */
  torn: boolean;
  /** Whether it stands for the unknown clause in which a file begins. */
  unknown: boolean;
}

/** First source offset of a unit. */
export function startOf(unit: Unit): number {
  return Math.min(unit.marker?.start ?? Infinity, unit.pieces[0]?.start ?? Infinity);
}

/** Text of a unit as its pieces run on, blanks as printed: good enough to judge, not to display. */
export function roughText(unit: Unit): string {
  return unit.pieces.map(({ text }) => text).join('');
}
