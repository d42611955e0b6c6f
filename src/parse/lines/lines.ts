import { displayWidth, isBlank, isInvisible } from './characters.ts';

/** One line of the source. Offsets are UTF-16 code units; a form feed opens no line. */
export interface Line {
  /** From 1. */
  number: number;
  /** First character of the line. */
  start: number;
  /** First and after-last character that is no white space; equal on a blank line. */
  contentStart: number;
  contentEnd: number;
  /** After the last character before the break; CR is part of the break. */
  end: number;
  /** After the break. */
  next: number;
  text: string;
  /** Columns of white space before the content. */
  indent: number;
  /** Whether a form feed stands before the content. */
  opensPage: boolean;
}

/** Splits a text into its lines. A text that ends in a break has no empty line after it. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const breakStart = found < 0 ? text.length : found;
    const end = text[breakStart - 1] === '\r' && breakStart > start ? breakStart - 1 : breakStart;
    lines.push(toLine(text, lines.length + 1, start, end, next));
    start = next;
  }
  return lines;
}

function toLine(text: string, number: number, start: number, end: number, next: number): Line {
  let contentStart = start;
  while (contentStart < end && (isBlank(text[contentStart]) || isInvisible(text[contentStart]))) {
    contentStart += 1;
  }
  let contentEnd = end;
  while (
    contentEnd > contentStart &&
    (isBlank(text[contentEnd - 1]) || isInvisible(text[contentEnd - 1]))
  ) {
    contentEnd -= 1;
  }
  const before = text.slice(start, contentStart);
  return {
    number,
    start,
    contentStart,
    contentEnd,
    end,
    next,
    text: text.slice(contentStart, contentEnd),
    indent: displayWidth(before.replaceAll('\f', '')),
    opensPage: before.includes('\f'),
  };
}
