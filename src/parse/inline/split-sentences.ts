import { isQuote } from './brackets.ts';

/**
 * A sentence of a view. `own` is what it says itself, without its brackets and with its quotations emptied (`「」`);
 * `ownAt` are the offsets of those characters in the view.
 */
export interface SplitSentence {
  start: number;
  end: number;
  own: string;
  ownAt: Int32Array;
  /** 0 in running text, 1 in a bracket, 2 in a bracket of a bracket. */
  depth: number;
}

/** A stretch between two full stops that is still being read: one for each open bracket. */
interface Draft {
  start: number;
  /** Stretches of its own words in the view: starts and ends in turn. */
  own: number[];
  /** Whether a full stop has been seen in this bracket. */
  stopped: boolean;
  closer: number;
  quoted: boolean;
}

const stops = '。?？';
/** A bracket that defines is a sentence even without 。: （…をいう）. */
const defines = /[をと]いう$/u;

/** The call of a note behind a stop belongs to the sentence before it: …となる。※1 */
const noteCall = /^[※*][0-9]{0,2}$/u;

function open(start: number, closer: number, quoted: boolean): Draft {
  return { start, own: [], stopped: false, closer, quoted };
}

/**
 * Splits a view at 。 outside quotations. A sentence in brackets is one of its own. Text without a final 。 ends with
 * the text.
 */
export function splitSentences(text: string, pairs: Int32Array): SplitSentence[] {
  const found: SplitSentence[] = [];
  const drafts: Draft[] = [open(0, text.length, false)];
  let depth = 0;

  const finish = (draft: Draft, end: number): void => {
    const own = wordsOf(draft, text);
    const last = found.at(-1);
    if (last !== undefined && last.depth === depth && noteCall.test(own)) last.end = end;
    else if (/[^。、?？]/u.test(own)) {
      found.push({ start: draft.start, end, own, ownAt: offsetsOf(draft, own.length), depth });
    }
    draft.start = end;
    draft.own = [];
  };

  // A text that stands in brackets as a whole says what stands in them.
  const wrapped = text.length > 1 && pairs[0] === text.length - 1 && !isQuote(text.charAt(0));
  for (let index = 0; index < text.length; index += 1) {
    if (wrapped && (index === 0 || index === text.length - 1)) continue;
    let draft = drafts.at(-1);
    while (draft !== undefined && draft.closer === index) {
      if (draft.stopped || (!draft.quoted && defines.test(wordsOf(draft, text))))
        finish(draft, index);
      drafts.pop();
      if (!draft.quoted) depth -= 1;
      draft = drafts.at(-1);
      if (draft !== undefined && isQuote(text.charAt(pairs[index] ?? 0))) push(draft, text, index);
    }
    if (draft === undefined) break;
    const partner = pairs[index] ?? -1;
    if (partner >= 0 && partner < index) continue;
    if (partner > index) {
      const quoted = draft.quoted || isQuote(text.charAt(index));
      if (isQuote(text.charAt(index))) push(draft, text, index);
      if (!quoted) depth += 1;
      drafts.push(open(index + 1, partner, quoted));
      continue;
    }
    push(draft, text, index);
    if (!draft.quoted && stops.includes(text.charAt(index))) {
      draft.stopped = true;
      finish(draft, index + 1);
    }
  }
  const whole = drafts[0];
  if (whole !== undefined) finish(whole, text.length);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function push(draft: Draft, text: string, index: number): void {
  if (draft.quoted && text.charAt(index) !== '」') return;
  if (draft.own.at(-1) === index) draft.own[draft.own.length - 1] = index + 1;
  else draft.own.push(index, index + 1);
}

function wordsOf({ own }: Draft, text: string): string {
  let words = '';
  for (let at = 0; at < own.length; at += 2) words += text.slice(own[at], own[at + 1]);
  return words;
}

function offsetsOf({ own }: Draft, length: number): Int32Array {
  const offsets = new Int32Array(length);
  let next = 0;
  for (let stretch = 0; stretch < own.length; stretch += 2) {
    for (let at = own[stretch] ?? 0; at < (own[stretch + 1] ?? 0); at += 1) offsets[next++] = at;
  }
  return offsets;
}
