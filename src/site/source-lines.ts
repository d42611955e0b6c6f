import type { ClauseRow } from '../model/knowledge-base.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import type { sourceWords } from './words/source-words.ts';

/** What a stretch of a source is shown as. */
export type LineKind = keyof (typeof sourceWords)['kind'];

/** A stretch of one line: its characters, what they became, and the clause that owns them. */
export interface LinePiece {
  text: string;
  kind: LineKind;
  clause: string | null;
}

/** One line of a source, without its break, in pieces that joined are the line. */
export interface SourceLine {
  /** From 1. */
  number: number;
  pieces: LinePiece[];
  /** The clauses the line's characters belong to, each once. */
  clauses: string[];
}

/** Cuts a source into lines (a break ends a line, it does not begin another) and each line at the borders of its spans. */
export function sourceLines(
  text: string,
  file: Pick<SourceFile, 'spans'>,
  clause: (id: string) => ClauseRow | undefined,
): SourceLine[] {
  const lines: SourceLine[] = [];
  let next = 0;
  let start = 0;
  for (const [index, content] of text.replace(/\n$/u, '').split('\n').entries()) {
    const end = start + content.length;
    const pieces: LinePiece[] = [];
    while (next > 0 && (file.spans[next]?.start ?? Infinity) > start) next -= 1;
    for (
      let span = file.spans[next];
      span !== undefined && span.start < end;
      span = file.spans[next]
    ) {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      if (from < to) pieces.push(pieceOf(span, from, to));
      if (span.end > end) break;
      next += 1;
    }
    lines.push({
      number: index + 1,
      pieces,
      clauses: [...new Set(pieces.flatMap((piece) => piece.clause ?? []))],
    });
    start = end + 1;
  }
  return lines;

  function pieceOf(span: Span, from: number, to: number): LinePiece {
    const row = span.clause === null ? undefined : clause(span.clause);
    return { text: text.slice(from, to), kind: kindOf(span, row), clause: row?.id ?? null };
  }
}

const roles: Record<string, LineKind> = {
  proposed: 'proposed',
  'lead-in': 'proposed',
  caption: 'proposed',
  question: 'question',
  direction: 'direction',
  issue: 'direction',
  problem: 'direction',
  overview: 'overview',
  state: 'overview',
  measure: 'overview',
  'hospital-measure': 'overview',
  'quoted-law': 'overview',
  omission: 'note',
  note: 'note',
};

function kindOf(span: Span, row: ClauseRow | undefined): LineKind {
  if (span.kind === 'join' || span.kind === 'blank') return 'blank';
  if (span.kind === 'furniture' || span.kind === 'unknown') return span.kind;
  if (row === undefined) return 'furniture';
  const byRole = roles[row.role];
  if (byRole === 'proposed' || byRole === 'note') return byRole;
  if (row.kind === 'heading') return 'heading';
  return byRole ?? 'text';
}

/** Lines one page of a source shows at most; longer sources go on on further pages. */
export const linesPerPage = 500;

/** The page, from 1, a line stands on. */
export function pageOfLine(line: number): number {
  return Math.ceil(line / linesPerPage);
}

/** Pieces of a line that lead to one clause, blanks between them included; `clause` is `null` for the others. */
export interface LineLink {
  clause: string | null;
  pieces: LinePiece[];
}

/** Gathers the pieces of a line into as few links as there are clauses on it. */
export function lineLinks(pieces: readonly LinePiece[]): LineLink[] {
  const links: LineLink[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = links.at(-1);
    const isBlank = piece.clause === null || piece.kind === 'blank';
    const clause = isBlank ? (pieces[index + 1]?.clause ?? null) : piece.clause;
    const goesOn = last !== undefined && last.clause !== null && last.clause === clause;
    if (goesOn) last.pieces.push(piece);
    else links.push({ clause: isBlank ? null : clause, pieces: [piece] });
  }
  return links;
}
