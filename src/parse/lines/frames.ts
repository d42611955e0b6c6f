import type { Line } from './lines.ts';
import { isBlank } from './characters.ts';

/** Half-open offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Characters that draw boxes and tables: ─ │ ┌ ┘ ┣ ═. */
const drawn = /[\u2500-\u257f]/u;

/** A line that is only drawn with signs that are also written: ＋－－－＋, ―――――. */
const ruled = /^[＋+]?[－‐\-―—–−＝=]{5,}(?:[＋+][－‐\-―—–−＝=]*)*$/u;

/** A line between two borders drawn with signs that are also written: ｜ … ｜. */
const sided = /^([｜|])[^｜|]*\1$/u;

/** Where the text of a line stands inside what is drawn around it, without text an empty stretch; `null` where nothing is. */
function insideFrame(text: string): Stretch | null {
  if (ruled.test(text)) return { start: 0, end: 0 };
  const isSided = sided.test(text);
  const isBorder = (at: number): boolean => drawn.test(text[at] ?? '');
  let start = isSided ? 1 : 0;
  let end = isSided ? text.length - 1 : text.length;
  while (start < end && (isBorder(start) || isBlank(text[start]))) start += 1;
  while (end > start && (isBorder(end - 1) || isBlank(text[end - 1]))) end -= 1;
  if (start === 0 && end === text.length) return null;
  return isSided || isFrame(text.slice(0, start)) || isFrame(text.slice(end))
    ? { start, end }
    : null;
}

/** Whether drawn signs are a border or a rule: a single ─ can be a dash. */
function isFrame(signs: string): boolean {
  return /[^─━\s]/u.test(signs) || /[─━]{2}/u.test(signs);
}

/** Boxes to tick at the end of a line, parted from its words: 適・否, □ はい □ いいえ. */
const ticks =
  /[ 　]{2,}(?:[□☐][ 　]*)?(?:適|はい|有|可|該当|いる|○)[ 　]*[・･／/]?[ 　]*(?:[□☐][ 　]*)?(?:不?適|否|いいえ|無|不可|非該当|いない|×)(?:[ 　]*[・･／/]?[ 　]*(?:[□☐][ 　]*)?(?:該当なし|非該当|対象外))?$/u;

/** Lines that end with boxes to tick from which a text counts as a list to tick off. */
const fewestTicks = 2;

/** For each line where its text stands inside what is drawn around it and before the boxes it ends with; `null` where all is text. */
export function insidesOf(lines: readonly Line[]): (Stretch | null)[] {
  const ticked = lines.map(({ text }) => ticks.exec(text)?.index ?? null);
  const isChecklist = ticked.filter((at) => at !== null).length >= fewestTicks;
  return lines.map(({ text }, index) => {
    if (text === '') return null;
    const end = ticked[index] ?? null;
    return isChecklist && end !== null ? { start: 0, end } : insideFrame(text);
  });
}

/** The stretches of a source that are drawn around its text, in order; the lines at `skipped` indexes are none of it. */
export function frameStretches(lines: readonly Line[], skipped: ReadonlySet<number>): Stretch[] {
  const insides = insidesOf(lines);
  return lines.flatMap(({ contentStart, contentEnd }, index) => {
    const inside = insides[index] ?? null;
    if (inside === null || skipped.has(index)) return [];
    const [start, end] = [contentStart + inside.start, contentStart + inside.end];
    return [
      { start: contentStart, end: start },
      { start: end, end: contentEnd },
    ].filter((one) => one.end > one.start);
  });
}
