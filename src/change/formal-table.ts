import { type MarkerReading, readMarker } from '../model/marker-series.ts';
import { amendmentsOf, type ConsolidatedClause } from './amendment.ts';
import { afterRuns, beforeRuns, marksOf, type Run } from './marks.ts';
import { revertEdits } from './edits.ts';
import type { Tokenize } from './tokens.ts';
import { childrenOf, type Tree } from './tree.ts';

/** One side of a row: the number and the words, changed ones apart; `null` where the side has none. */
export interface FormalCell {
  marker: string | null;
  markerChanged: boolean;
  runs: Run[];
}

/** A row of the 新旧形式の対照表. `depth` is the level below the top, for indents. */
export type FormalRow =
  | { kind: 'context'; depth: number; clause: string; after: FormalCell; before: FormalCell }
  | {
      kind: 'changed';
      depth: number;
      clause: string;
      amendments: string[];
      after: FormalCell;
      before: FormalCell;
    }
  | {
      kind: 'inserted';
      depth: number;
      clause: string;
      amendments: string[];
      placeUnknown: boolean;
      after: FormalCell;
    }
  | { kind: 'deleted'; depth: number; clause: string; amendments: string[]; before: FormalCell }
  | {
      kind: 'omitted';
      depth: number;
      from: string | null;
      to: string | null;
      clauses: FormalLine[];
    }
  | { kind: 'gap'; depth: number; clause: string; marker: string | null };

/** A clause hidden behind （略）, shown on demand. */
export interface FormalLine {
  clause: string;
  depth: number;
  marker: string | null;
  text: string;
}

/** The formal table (改正後｜現行 by convention, here 提案を反映した場合｜資料の「現行」) of one consolidated text. */
export function formalTable(
  consolidated: readonly ConsolidatedClause[],
  tokenize: Tokenize,
): FormalRow[] {
  const tree = childrenOf(consolidated);
  const clauses = new Map(consolidated.map((clause) => [clause.id, clause]));
  // What holds a change or a gap is opened: a gap never hides behind （略）.
  const opened = new Set<string>();
  for (const clause of consolidated) {
    const gap = clause.status === 'gap';
    if (!gap && amendmentsOf(clause).length === 0) continue;
    const from = gap ? clause.parent : clause.id;
    for (let id = from; id !== null; id = clauses.get(id)?.parent ?? null) {
      opened.add(id);
    }
  }
  const rows: FormalRow[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const id of tree.get(parent) ?? []) {
      const clause = clauses.get(id);
      if (!clause) continue;
      if (opened.has(id)) {
        rows.push(touchedRow(clause, depth, tokenize));
        walk(id, depth + 1);
      } else if (clause.status === 'gap') {
        rows.push({ kind: 'gap', depth, clause: id, marker: clause.marker });
      } else omit(rows, linesOf(id, depth, tree, clauses), clause, depth);
    }
  };
  walk(null, 0);
  return rows;
}

function touchedRow(clause: ConsolidatedClause, depth: number, tokenize: Tokenize): FormalRow {
  const amendments = amendmentsOf(clause);
  const parts = marksOf(clause, tokenize);
  const markerChanged = clause.renumbered !== null;
  const marker = clause.renumbered?.before ?? clause.marker;
  const after = { marker: clause.marker, markerChanged, runs: afterRuns(parts) };
  const before = { marker, markerChanged, runs: beforeRuns(parts) };
  const row = { depth, clause: clause.id };
  if (amendments.length === 0) return { kind: 'context', ...row, after, before };
  if (clause.insertedBy !== null) {
    const { placeUnknown } = clause;
    return { kind: 'inserted', ...row, amendments, placeUnknown, after };
  }
  if (clause.deletedBy !== null) return { kind: 'deleted', ...row, amendments, before };
  return { kind: 'changed', ...row, amendments, after, before };
}

/** Adds an unchanged subtree to the （略） before it where the numbers run on, never over a missing one. */
function omit(
  rows: FormalRow[],
  lines: FormalLine[],
  clause: ConsolidatedClause,
  depth: number,
): void {
  const last = rows.at(-1);
  const runsOn =
    last?.kind === 'omitted' &&
    last.depth === depth &&
    follows(last.clauses.findLast((line) => line.depth === depth)?.marker ?? null, clause.marker);
  if (runsOn) {
    last.to = clause.marker;
    last.clauses.push(...lines);
  } else {
    rows.push({ kind: 'omitted', depth, from: clause.marker, to: clause.marker, clauses: lines });
  }
}

/** Whether two markers count on in one series: ア, イ. */
function follows(first: string | null, second: string | null): boolean {
  const [before, after] = [first, second].map(readingsOf);
  return (
    before?.some((one) =>
      after?.some(({ series, ordinal }) => series === one.series && ordinal === one.ordinal + 1),
    ) ?? false
  );
}

function readingsOf(marker: string | null): MarkerReading[] {
  const read = marker === null ? null : readMarker(marker, 0);
  return read === null ? [] : [read, ...read.alternatives];
}

function linesOf(
  id: string,
  depth: number,
  tree: Tree,
  clauses: ReadonlyMap<string, ConsolidatedClause>,
): FormalLine[] {
  const clause = clauses.get(id);
  if (!clause) return [];
  const text = revertEdits(id, clause.text, clause.edits);
  return [
    { clause: id, depth, marker: clause.marker, text },
    ...(tree.get(id) ?? []).flatMap((child) => linesOf(child, depth + 1, tree, clauses)),
  ];
}
