import type { ParsedDocument } from '../model/parsed-document.ts';
import type { ParseHints } from '../model/parse-hints.ts';
import { orderCharts } from './columns/charts.ts';
import { sortColumns } from './columns/columns.ts';
import { cutAtGutters } from './columns/gutter.ts';
import { partHangingTitles } from './columns/hanging-titles.ts';
import { footnotesOf } from './lines/footnotes.ts';
import { furnitureLines } from './lines/furniture.ts';
import { annotate } from './inline/index.ts';
import { confirmedMarkers } from './markers/successors.ts';
import { detectLadder } from './markers/ladder.ts';
import { ladderOf } from './markers/ladder-report.ts';
import { toLines } from './lines/lines.ts';
import { beginsInside } from './markers/beginning.ts';
import { outline } from './outline/outline.ts';
import { isLaidOut, partFootnotes, toPieces } from './lines/piece.ts';
import { isVertical } from './lines/refusal.ts';
import { refuse } from './lines/refused.ts';
import { checkDocument } from './rules/index.ts';
import { openGlued } from './markers/glued-labels.ts';
import { unstack } from './markers/stacked-labels.ts';
import { splitItems } from './lines/split-line.ts';
import { markScrambled, markTables } from './columns/tables.ts';
import { toClauses } from './clauses/to-clauses.ts';
import { unweave } from './columns/unweave.ts';

/** How a text is read: the name of its file for messages, its digest, and what a descriptor tells. */
export interface FromTextOptions {
  file: string;
  /** SHA-256 of the file's bytes, in hexadecimal, computed by the shell that read them. */
  sha256?: string;
  hints?: ParseHints;
}

/** Parses the text of one file: lines → footnotes → columns → outline → clauses and spans → sentences and references → rules. */
export function fromText(source: string, options: FromTextOptions): ParsedDocument {
  const { file, sha256 = '', hints = {} } = options;
  const lines = toLines(source);
  const about = { sha256, length: source.length, lines: lines.length };
  const furniture = furnitureLines(lines);
  if (isVertical(lines)) return refuse(source, about, 'vertical-text', file);

  const { body, notes } = partFootnotes(toPieces(lines, furniture), footnotesOf(lines, furniture));
  const pieces = orderCharts(splitItems(openGlued(body)), hints.charts ?? []);
  const table = unweave(markTables(partHangingTitles(cutAtGutters(pieces))));
  const cells = markScrambled(table.pieces);
  const { columns, streams } = sortColumns(cells, hints.columns, table.labels);
  const ladder = detectLadder(unstack(pieces), hints.ladder);
  const laidOut = isLaidOut(lines);
  const confirmed = confirmedMarkers([...streams.map((stream) => stream.pieces), notes]);
  const units = streams.flatMap((stream) =>
    outline(stream.pieces, {
      ladder,
      laidOut,
      confirmed,
      column: stream.column,
      beginsInside: beginsInside(stream.pieces),
    }),
  );
  const feet = outline(notes, { ladder, laidOut, confirmed, column: null, beginsInside: false });
  const { structured, spans } = toClauses(source, [...units, ...feet], { lines, furniture, hints });
  const { clauses, terms, messages } = annotate(structured);
  const document: ParsedDocument = {
    schemaVersion: '1',
    source: about,
    columns,
    ladder: ladderOf(structured),
    spans,
    clauses,
    terms,
    messages,
  };
  return { ...document, messages: [...messages, ...checkDocument(document, source, file)] };
}
