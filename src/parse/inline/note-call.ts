import { pairBrackets } from './brackets.ts';

/** A call of a note inside running text: （※）, ※２, （注１）. `mark` is what call and note share, in half width. */
export interface NoteCall {
  start: number;
  end: number;
  mark: string;
}

const bracketed = /\(((?:※|注|\*)[0-9]{0,2})\)/uy;
const glued = /([※*][0-9]{0,2})/uy;

/** Reads a note call at `at` of a view. A mark that opens a text or a bracket and is followed by words is a note itself. */
export function readNoteCall(text: string, at: number, pairs: Int32Array): NoteCall | null {
  const char = text.charAt(at);
  if (char === '(') {
    bracketed.lastIndex = at;
    const match = bracketed.exec(text);
    if (match === null || at === 0) return null;
    // Behind a stop it opens a note that is printed on the same line, unless nothing follows it.
    if (text.charAt(at - 1) === '。' && bracketed.lastIndex < text.length) return null;
    return { start: at, end: bracketed.lastIndex, mark: match[1] ?? '' };
  }
  if (char !== '※' && char !== '*') return null;
  glued.lastIndex = at;
  const mark = glued.exec(text)?.[1] ?? '';
  if (char === '*' && mark === '*') return null;
  const end = at + mark.length;
  const inBracket = text.charAt(at - 1) === '(' && (pairs[at - 1] ?? -1) > at;
  if (at === 0) return null;
  if (inBracket)
    return mark.length > 1 && /^(?:を?参照|\))/u.test(text.slice(end, end + 4))
      ? { start: at, end, mark }
      : null;
  return { start: at, end, mark };
}

/** Marks of every note call in a folded text. */
export function scanNoteCalls(text: string): string[] {
  const marks: string[] = [];
  const pairs = pairBrackets(text);
  for (let at = 0; at < text.length; at += 1) {
    const call = readNoteCall(text, at, pairs);
    if (call === null) continue;
    marks.push(call.mark);
    at = call.end - 1;
  }
  return marks;
}
