import { isAsciiWord, isBlank, isJapanese } from '../lines/characters.ts';
import type { Piece } from '../lines/piece.ts';

/** A stretch of a unit's source: text that is shown, or a break or blank that reads as `display`. */
export interface TextPart {
  kind: 'text' | 'join' | 'blank';
  start: number;
  end: number;
  display: string;
}

/** A unit's own text with the parts it is made of, and where each source line begins in it. */
export interface ClauseText {
  text: string;
  parts: TextPart[];
  lineStarts: { offset: number; line: number }[];
}

/** Inner blanks from which a text counts as spread out, and how many characters may stand to one of them. */
const fewestBlanks = 3;
const sparsest = 14;

/** Joins the pieces of a unit to its text. Breaks become joins, the blanks of letter-spaced text are left out. */
export function joinPieces(source: string, pieces: readonly Piece[]): ClauseText {
  const parts: TextPart[] = [];
  const lineStarts: { offset: number; line: number }[] = [];
  const spread = pieces.map(isSpread);
  const spreadMostly = spread.filter(Boolean).length * 2 >= pieces.length;
  let length = 0;
  const add = (part: TextPart): void => {
    if (part.end <= part.start && part.kind === 'text') return;
    parts.push(part);
    length += part.display.length;
  };
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    if (before !== undefined) {
      const parted = isAsciiLetterPair(source[before.end - 1], source[piece.start]);
      const display = parted || piece.table !== null ? ' ' : '';
      add({ kind: 'join', start: before.end, end: piece.start, display });
    }
    if (lineStarts.at(-1)?.line !== piece.line)
      lineStarts.push({ offset: length, line: piece.line });
    for (const part of piecesParts(
      source,
      piece,
      spread[at] === true || (spreadMostly && pieces.length > 1),
    ))
      add(part);
  });
  return { text: parts.map(({ display }) => display).join(''), parts, lineStarts };
}

function isAsciiLetterPair(left: string | undefined, right: string | undefined): boolean {
  return (
    isAsciiWord(left) &&
    isAsciiWord(right) &&
    !/[0-9]/.test(left ?? '') &&
    !/[0-9]/.test(right ?? '')
  );
}

/** Whether a piece is letter-spaced or justified by blanks: many single blanks between kana and kanji. */
function isSpread(piece: Piece): boolean {
  let blanks = 0;
  for (let at = 1; at < piece.text.length - 1; at += 1) {
    const opensBlank = isBlank(piece.text[at]) && !isBlank(piece.text[at - 1]);
    if (opensBlank && isSpreading(piece.text, at)) blanks += 1;
  }
  if (blanks < 2) return false;
  const letters = piece.text.replaceAll(/\s+/gu, '').length;
  const spelled = letters === blanks + 1;
  return spelled || (blanks >= fewestBlanks && piece.text.length <= blanks * sparsest);
}

/** Whether the blank at `at` stands between two characters that are written without one. */
function isSpreading(text: string, at: number): boolean {
  let left = at;
  while (isBlank(text[left])) left -= 1;
  let right = at;
  while (isBlank(text[right])) right += 1;
  return isJapanese(text[left]) && isJapanese(text[right]);
}

function piecesParts(source: string, piece: Piece, spread: boolean): TextPart[] {
  if (!spread) return [{ kind: 'text', start: piece.start, end: piece.end, display: piece.text }];
  const parts: TextPart[] = [];
  let from = piece.start;
  for (let at = piece.start; at < piece.end; at += 1) {
    if (!isBlank(source[at]) || !isSpreading(piece.text, at - piece.start)) continue;
    const start = at;
    while (isBlank(source[at + 1])) at += 1;
    // Wide blanks in a row of a table stand for its borders.
    if (piece.table !== null && at > start) continue;
    if (start > from)
      parts.push({ kind: 'text', start: from, end: start, display: source.slice(from, start) });
    parts.push({ kind: 'blank', start, end: at + 1, display: '' });
    from = at + 1;
  }
  parts.push({ kind: 'text', start: from, end: piece.end, display: source.slice(from, piece.end) });
  return parts;
}
